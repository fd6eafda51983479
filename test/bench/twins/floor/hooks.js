import htm from "htm/mini";
import { h, render } from "preact";
import { useState } from "preact/hooks";

const html = htm.bind(h);

function Switch() {
  const [on, setOn] = useState(false);
  return html`
    <button type="button" role="switch" aria-checked=${String(on)} onClick=${() => setOn(!on)}>
      ${on ? "On" : "Off"}
    </button>
  `;
}

render(html`<${Switch} />`, document.body);
