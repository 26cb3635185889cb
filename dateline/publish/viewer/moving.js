
// What pointer, wheel, touch and keys do on the axis.

const pointers = new Map();
let dragged = 0;

function hover(event, x, y) {
  if (event !== hovered) {
    hovered = event;
    redrawAxis();
  }
  axis.style.cursor = event < 0 ? "grab" : "pointer";
  tip.hidden = event < 0;
  if (event < 0) return;
  tip.textContent = `${columns.label[event]} \u00b7 ${columns.title[event]}`;
  tip.style.left = `${Math.min(x + 14, axis.clientWidth - Math.min(tip.offsetWidth, axis.clientWidth) - 8)}px`;
  tip.style.top = `${y + 18}px`;
}

axis.addEventListener("pointerdown", down => {
  axis.setPointerCapture(down.pointerId);
  pointers.set(down.pointerId, { x: down.offsetX, y: down.offsetY });
  if (pointers.size === 1) dragged = 0;
});

axis.addEventListener("pointermove", move => {
  const held = pointers.get(move.pointerId);
  if (!held) {
    hover(move.pointerType === "touch" ? -1 : eventAt(move.offsetX, move.offsetY), move.offsetX, move.offsetY);
    return;
  }
  const width = Math.max(axis.clientWidth - gutterOf(axis.clientWidth), 50);
  if (pointers.size === 2) {
    const [other] = [...pointers].filter(([id]) => id !== move.pointerId).map(([, point]) => point);
    const before = Math.abs(held.x - other.x);
    const now = Math.abs(move.offsetX - other.x);
    if (before > 8 && now > 8) zoomAt(before / now, timeAt((move.offsetX + other.x) / 2));
    dragged += 10;
  } else {
    const [across, along] = [move.offsetX - held.x, move.offsetY - held.y];
    dragged += Math.abs(across) + Math.abs(along);
    if (dragged > 4) {
      laneOffset -= hasLanes() ? along : 0;
      panBy(-across / width);
      hover(-1);
      axis.style.cursor = "grabbing";
    }
  }
  held.x = move.offsetX;
  held.y = move.offsetY;
});

for (const name of ["pointerup", "pointercancel"]) {
  axis.addEventListener(name, up => {
    const wasHeld = pointers.delete(up.pointerId);
    if (name === "pointercancel" || !wasHeld || dragged > 4) return;
    const event = eventAt(up.offsetX, up.offsetY);
    if (event >= 0) change({ event: columns.id[event] });
  });
}
axis.addEventListener("pointerleave", () => hover(-1));
axis.addEventListener("dblclick", twice => {
  if (eventAt(twice.offsetX, twice.offsetY) < 0) zoomAt(0.4, timeAt(twice.offsetX), true);
});

axis.addEventListener("wheel", wheel => {
  wheel.preventDefault();
  const unit = wheel.deltaMode === 1 ? 16 : 1;
  if (Math.abs(wheel.deltaX) > Math.abs(wheel.deltaY)) panBy((wheel.deltaX * unit) / axis.clientWidth);
  else if (wheel.shiftKey || (hasLanes() && !wheel.ctrlKey && wheel.offsetX < gutterOf(axis.clientWidth))) {
    laneOffset += wheel.deltaY * unit;
    redrawAxis();
  } else zoomAt(Math.exp(Math.max(-240, Math.min(240, wheel.deltaY * unit)) * (wheel.ctrlKey ? 0.008 : 0.0022)), timeAt(wheel.offsetX));
}, { passive: false });

const AXIS_KEYS = {
  ArrowLeft: () => panBy(-0.2, true),
  ArrowRight: () => panBy(0.2, true),
  "+": () => zoomAt(0.5, undefined, true),
  "=": () => zoomAt(0.5, undefined, true),
  "-": () => zoomAt(2, undefined, true),
  0: () => moveTo(...stretchOf(shown, true), "reader"),
  Home: () => moveTo(...stretchOf(shown, true), "reader"),
  ArrowDown: () => stepCursor(1),
  ArrowUp: () => stepCursor(-1),
  PageDown: () => scrollLanes(1),
  PageUp: () => scrollLanes(-1),
  Enter: () => openCursor(),
};

function scrollLanes(by) {
  laneOffset += by * (axis.clientHeight - TOP) * 0.8;
  redrawAxis();
}

axis.addEventListener("keydown", key => {
  const act = !key.ctrlKey && !key.metaKey && !key.altKey && AXIS_KEYS[key.key];
  if (!act) return;
  key.preventDefault();
  act();
});

document.getElementById("nearer").addEventListener("click", () => zoomAt(0.5, undefined, true));
document.getElementById("farther").addEventListener("click", () => zoomAt(2, undefined, true));
document.getElementById("whole").addEventListener("click", () => moveTo(...stretchOf(shown, true), "reader"));
document.getElementById("earlier").addEventListener("click", () => panBy(-0.8, true));
document.getElementById("later").addEventListener("click", () => panBy(0.8, true));
