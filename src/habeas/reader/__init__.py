"""The trained model, use only: articles to spans and arrows."""
