const svg = document.querySelector(".map > svg");
const told = document.querySelector(".told");
const whole = svg.viewBox.baseVal;
const first = { x: whole.x, y: whole.y, width: whole.width, height: whole.height };
const CLOSEST = first.width / 60;

/** Units of the drawing in a pixel. */
const unit = () => Math.max(whole.width / svg.clientWidth, whole.height / svg.clientHeight);

/** Points and letters keep their size on the screen; names that would cover others are left out. */
function settle() {
  svg.style.setProperty("--k", unit());
  const taken = [];
  for (const dot of svg.querySelectorAll(".dot")) {
    dot.classList.remove("hides");
    const box = dot.querySelector("text").getBoundingClientRect();
    if (!box.width) continue;
    const hidden = taken.some((other) => box.left < other.right && box.right > other.left && box.top < other.bottom && box.bottom > other.top);
    dot.classList.toggle("hides", hidden);
    if (!hidden) taken.push(box);
  }
}

function zoom(factor, clientX, clientY) {
  const width = Math.min(first.width * 2, Math.max(CLOSEST, whole.width * factor));
  const by = width / whole.width;
  const point = new DOMPoint(clientX, clientY).matrixTransform(svg.getScreenCTM().inverse());
  whole.x = point.x - (point.x - whole.x) * by;
  whole.y = point.y - (point.y - whole.y) * by;
  whole.width *= by;
  whole.height *= by;
  settle();
}

function choose(group) {
  const buttons = [...document.querySelectorAll("ol button")];
  const again = buttons.some((button) => button.dataset.group === group && button.ariaPressed === "true");
  for (const button of buttons) button.ariaPressed = String(!again && button.dataset.group === group);
  svg.classList.toggle("chosen", !again);
  for (const shape of svg.querySelectorAll("[data-in]")) shape.classList.toggle("on", shape.dataset.in.split(" ").includes(group));
  settle();
}

svg.addEventListener("wheel", (event) => {
  event.preventDefault();
  zoom(event.deltaY > 0 ? 1.2 : 1 / 1.2, event.clientX, event.clientY);
}, { passive: false });

let from = null;
svg.addEventListener("pointerdown", (event) => {
  from = { x: event.clientX, y: event.clientY, moved: false };
});
addEventListener("pointermove", (event) => {
  if (!from) return;
  const k = unit();
  whole.x -= (event.clientX - from.x) * k;
  whole.y -= (event.clientY - from.y) * k;
  const moved = from.moved || Math.abs(event.clientX - from.x) + Math.abs(event.clientY - from.y) > 1;
  from = { x: event.clientX, y: event.clientY, moved };
  svg.classList.toggle("dragged", moved);
});
addEventListener("pointerup", (event) => {
  const shape = event.target.closest?.(".stroke[data-in]");
  if (from && !from.moved && shape) choose(shape.dataset.in.split(" ")[0]);
  from = null;
  svg.classList.remove("dragged");
});

svg.addEventListener("pointermove", (event) => {
  const shape = event.target.closest("[data-told]");
  told.hidden = !shape;
  if (!shape) return;
  told.textContent = shape.dataset.told;
  const box = svg.getBoundingClientRect();
  told.style.left = `${Math.min(event.clientX - box.left + 12, box.width - told.offsetWidth - 8)}px`;
  told.style.top = `${Math.min(event.clientY - box.top + 12, box.height - told.offsetHeight - 8)}px`;
});
svg.addEventListener("pointerleave", () => { told.hidden = true; });

for (const button of document.querySelectorAll("ol button")) button.addEventListener("click", () => choose(button.dataset.group));
for (const button of document.querySelectorAll(".zoom button")) {
  button.addEventListener("click", () => {
    const box = svg.getBoundingClientRect();
    const factor = Number(button.dataset.zoom);
    if (factor) return zoom(factor, box.left + box.width / 2, box.top + box.height / 2);
    Object.assign(whole, first);
    settle();
  });
}
addEventListener("resize", settle);
settle();
