import { html } from "htm/preact";
import { errorCodes } from "../../organisation/errors";
import { envelopes, forms } from "../../wire/envelopes";
import { faultKinds } from "../../wire/fault-kinds";
import type { FaultRule } from "../../wire/faults";
import { addressWithFaults } from "../address";
import type { Simulator } from "../api";
import { faultTargets, ruleOf } from "./fault-rule";

/** The faults in force, and a form for one more. */
export function Faults({ simulator }: { simulator: Simulator }) {
  const { faults, stageFaults } = simulator;
  const added = faults.rules.filter((rule) => !stageFaults.includes(rule));
  const remove = (rule: FaultRule) => {
    faults.remove(rule);
    // The button is gone by now, and the focus would be with it.
    document.getElementById("faults")?.focus();
  };
  return html`
    <section aria-labelledby="faults">
      <h3 id="faults" tabindex="-1">Faults</h3>
      ${faults.rules.length === 0 && html`<p>None.</p>`}
      <ul class="faults" aria-labelledby="faults" hidden=${faults.rules.length === 0}>
        ${faults.rules.map((rule, index) => {
          const { kind, ...rest } = rule;
          return html`
            <li key=${index}>
              <span>${kind}<code>${JSON.stringify(rest)}</code></span>
              <button
                type="button"
                aria-label=${`Remove fault ${index + 1}: ${kind}`}
                onClick=${() => remove(rule)}
              >
                Remove
              </button>
            </li>
          `;
        })}
      </ul>
      ${added.length > 0 && html`<p><a href=${addressWithFaults(added)}>Open with these faults</a></p>`}
      <details>
        <summary>Add a fault</summary>
        <${Form} add=${(rule: FaultRule) => faults.add(rule)} />
      </details>
    </section>
  `;
}

function Form({ add }: { add: (rule: FaultRule) => void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const rule = ruleOf(new FormData(form));
    const complaint = form.querySelector("output");
    if (complaint) complaint.textContent = typeof rule === "string" ? rule : "Added.";
    if (typeof rule !== "string") add(rule);
  };
  return html`
    <form onSubmit=${submit}>
      <${Choice} label="What it meets" name="on" options=${Object.keys(faultTargets)} wide />
      <${Choice} label="What happens" name="kind" options=${Object.keys(faultKinds)} />
      <label>Only the nth time<input name="nth" type="number" min="1" /></label>
      <label>Milliseconds<input name="ms" type="number" min="0" /></label>
      <${Choice} label="Code (api-error)" name="code" options=${["", ...errorCodes]} />
      <label>Retry after, seconds<input name="retryAfter" type="number" min="0" /></label>
      <label>Megabytes (huge)<input name="megabytes" type="number" min="0" /></label>
      <label>
        <span><input name="wrapped" type="checkbox" /> Under call_preferences</span>
      </label>
      <label>
        <span><input name="undone" type="checkbox" /> The request is lost on its way</span>
      </label>
      <${Choice} label="Envelope" name="envelope" options=${["", ...Object.keys(envelopes)]} />
      <${Choice} label="Written as" name="form" options=${["", ...forms]} />
      <label class="wide">Data, as JSON<textarea name="data" rows="2"></textarea></label>
      <button type="submit">Add</button>
      <output></output>
    </form>
  `;
}

interface ChoiceProps {
  readonly label: string;
  readonly name: string;
  readonly options: readonly string[];
  readonly wide?: boolean;
}

function Choice({ label, name, options, wide }: ChoiceProps) {
  return html`
    <label class=${wide ? "wide" : undefined}>
      ${label}
      <select name=${name}>
        ${options.map((option) => html`<option value=${option}>${option || "–"}</option>`)}
      </select>
    </label>
  `;
}
