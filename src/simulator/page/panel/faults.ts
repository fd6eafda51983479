import { html } from "htm/preact";
import type { FaultRule } from "../../wire/fault-rule";
import { addressWithFaults } from "../address";
import type { Simulator } from "../api";
import { FaultForm } from "./fault-form";
import { faultTargets } from "./fault-rule";
import { faultWords } from "./fault-words";

/** The active faults, and a form for adding one. */
export function Faults({ simulator }: { simulator: Simulator }) {
  const { faults, stageFaults } = simulator;
  const added = faults.rules.filter((rule) => !stageFaults.includes(rule));
  const remove = (rule: FaultRule) => {
    faults.remove(rule);
    // The button disappears, and the focus would be lost with it.
    document.getElementById("faults")?.focus();
  };
  return html`
    <section aria-labelledby="faults">
      <h3 id="faults" tabindex="-1">In force</h3>
      ${faults.rules.length === 0 && html`<p>None: every call is answered as usual.</p>`}
      <ul class="faults" aria-labelledby="faults" hidden=${faults.rules.length === 0}>
        ${faults.rules.map((rule, index) => {
          const { kind, on, ...rest } = rule;
          const { title } = faultWords[kind];
          return html`
            <li key=${index}>
              <span>
                ${title}
                <small>${targetOf(on)}</small>
                ${Object.keys(rest).length > 0 && html`<code>${JSON.stringify(rest)}</code>`}
              </span>
              <button
                type="button"
                aria-label=${`Remove fault ${index + 1}: ${title}`}
                onClick=${() => remove(rule)}
              >
                Remove
              </button>
            </li>
          `;
        })}
      </ul>
      ${added.length > 0 && html`<p><a href=${addressWithFaults(added)}>Open with these faults</a></p>`}
    </section>
    <section aria-labelledby="add-fault">
      <h3 id="add-fault">Add a fault</h3>
      <${FaultForm} add=${(rule: FaultRule) => faults.add(rule)} />
    </section>
  `;
}

/** In the form's words if it has any; a rule from an address may apply to anything. */
function targetOf(on: FaultRule["on"]): string {
  const written = JSON.stringify(on);
  const known = Object.entries(faultTargets).find(([, each]) => JSON.stringify(each) === written);
  return known ? known[0] : written;
}
