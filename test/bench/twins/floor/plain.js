import { h, render } from "preact";

// Compiled by hand, as the build compiles the widget's templates.
function draw(on) {
  const props = {
    type: "button",
    role: "switch",
    "aria-checked": String(on),
    onClick: () => draw(!on),
  };
  render(h("button", props, on ? "On" : "Off"), document.body);
}

draw(false);
