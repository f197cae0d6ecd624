// The people of a case as a picture. The table above it says the same; without this file there is only the table.
// Shapes tell the part somebody has, and no colour tells guilt. The element that cytoscape looks for before it would
// add a style of its own stands in the page (`__________cytoscape_stylesheet`), since no inline style is let through.
(() => {
  "use strict";

  const section = document.querySelector("[data-network]");
  if (!section || typeof cytoscape !== "function") return;

  const SHAPES = {
    "subject": "ellipse", "victim": "round-rectangle", "witness": "round-rectangle", "counsel": "round-tag",
    "authority": "rectangle", "official": "rectangle", "relative": "round-diamond", "not-implicated": "hexagon",
  };
  const token = (name) => {
    const probe = document.createElement("span");
    probe.style.color = `var(${name})`;
    section.append(probe);
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };

  const style = () => {
    const [ink, quiet, paper, line, accent] = ["--ink", "--ink-2", "--paper", "--line-2", "--accent"].map(token);
    return [
      { selector: "node", style: {
        "label": "data(name)", "shape": (node) => SHAPES[node.data("role")] || "ellipse", "width": 20, "height": 20,
        "background-color": paper, "border-width": 1.5, "border-color": quiet, "color": ink, "font-size": 12,
        "text-wrap": "wrap", "text-max-width": 120, "text-valign": "bottom", "text-margin-y": 4,
        "text-background-color": paper, "text-background-opacity": 0.8, "text-background-padding": 2 } },
      { selector: "node[?centre]", style: { "width": 30, "height": 30, "border-width": 3, "border-color": accent, "font-weight": 600 } },
      { selector: "edge", style: {
        "label": "data(tie)", "width": 1.2, "line-color": line, "color": quiet, "font-size": 10.5, "curve-style": "bezier",
        "target-arrow-shape": "vee", "target-arrow-color": line, "arrow-scale": 0.8, "text-rotation": "autorotate",
        "text-background-color": paper, "text-background-opacity": 0.9, "text-background-padding": 2 } },
    ];
  };

  const draw = (found) => {
    const tied = new Set(found.edges.flatMap((edge) => [edge.source, edge.target]));
    const nodes = found.nodes.filter((node) => node.centre || tied.has(node.id));
    if (nodes.length < 2) return;
    section.hidden = false;
    section.querySelector(".network-box").toggleAttribute("data-few", nodes.length < 5);
    const picture = cytoscape({
      container: section.querySelector(".network-box"),
      elements: [...nodes, ...found.edges.map((edge, at) => ({ ...edge, id: `tie-${at}` }))].map((data) => ({ data })),
      style: style(),
      layout: { name: "cose", animate: false, randomize: false, padding: 30, nodeRepulsion: 30000, idealEdgeLength: 110, nodeDimensionsIncludeLabels: true },
      minZoom: 0.4, maxZoom: 2, userZoomingEnabled: false, autoungrabify: false,
    });
    picture.fit(undefined, 30);
    if (picture.zoom() > 1.2) { picture.zoom(1.2); picture.center(); }
    picture.on("tap", "node[!centre]", (event) => { location.href = `/cases/${encodeURIComponent(event.target.id())}`; });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => picture.style(style()));
  };

  fetch(section.dataset.network, { credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : { nodes: [], edges: [] }))
    .then(draw)
    .catch(() => {});
})();
