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
    const [ink, quiet, paper, box, line, accent] = ["--ink", "--ink-2", "--paper", "--paper-2", "--line-2", "--accent"].map(token);
    return [
      { selector: "node", style: {
        "label": "data(name)", "shape": (node) => SHAPES[node.data("role")] || "ellipse", "width": 20, "height": 20,
        "background-color": paper, "border-width": 1.5, "border-color": quiet, "color": ink, "font-size": 13,
        "text-wrap": "wrap", "text-max-width": 150, "text-valign": "bottom", "text-margin-y": 4,
        "text-background-color": box, "text-background-opacity": 0.8, "text-background-padding": 2 } },
      { selector: "node[?centre]", style: { "width": 30, "height": 30, "border-width": 3, "border-color": accent, "font-weight": 600 } },
      { selector: "edge", style: {
        "label": "data(tie)", "width": 1.2, "line-color": line, "color": quiet, "font-size": 12, "curve-style": "bezier",
        "target-arrow-shape": "vee", "target-arrow-color": line, "arrow-scale": 0.8, "text-rotation": "autorotate",
        "text-background-color": box, "text-background-opacity": 0.9, "text-background-padding": 2 } },
    ];
  };

  // Spread the people over the box at full size, so that every name can be read; two lie side by side.
  const spread = (picture) => {
    const all = picture.nodes();
    const far = (axis) => { const at = all.map((one) => one.position(axis)); return [Math.min(...at), Math.max(...at)]; };
    let [[left, right], [top, bottom]] = [far("x"), far("y")];
    if (bottom - top > right - left) {
      all.positions((one) => ({ x: one.position("y"), y: one.position("x") }));
      [[left, right], [top, bottom]] = [far("x"), far("y")];
    }
    const [wide, high] = [picture.width(), picture.height()];
    const room = [Math.min(wide - 180, 240 * (all.length - 1)), all.length > 2 ? high - 110 : 0];
    const place = (at, from, to, space, whole) => whole / 2 + (to - from > 30 ? ((at - from) / (to - from) - 0.5) * space : 0);
    all.positions((one) => ({
      x: place(one.position("x"), left, right, room[0], wide), y: place(one.position("y"), top, bottom, room[1], high - 24),
    }));
    picture.viewport({ zoom: 1, pan: { x: 0, y: 0 } });
  };

  const draw = (found) => {
    const tied = new Set(found.edges.flatMap((edge) => [edge.source, edge.target]));
    const nodes = found.nodes.filter((node) => node.centre || tied.has(node.id));
    if (nodes.length < 2) return;
    section.hidden = false;
    section.querySelector(".network-box").dataset.size = nodes.length < 4 ? "few" : nodes.length < 14 ? "some" : "many";
    const picture = cytoscape({
      container: section.querySelector(".network-box"),
      elements: [...nodes, ...found.edges.map((edge, at) => ({ ...edge, id: `tie-${at}` }))].map((data) => ({ data })),
      style: style(),
      layout: { name: "cose", animate: false, randomize: false, fit: false, nodeRepulsion: 30000, idealEdgeLength: 110, nodeDimensionsIncludeLabels: true },
      minZoom: 0.4, maxZoom: 2, userZoomingEnabled: false, autoungrabify: false,
    });
    spread(picture);
    picture.on("resize", () => spread(picture));
    picture.on("tap", "node[!centre]", (event) => { location.href = `/cases/${encodeURIComponent(event.target.id())}`; });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => picture.style(style()));
  };

  fetch(section.dataset.network, { credentials: "same-origin" })
    .then((answer) => (answer.ok ? answer.json() : { nodes: [], edges: [] }))
    .then(draw)
    .catch(() => {});
})();
