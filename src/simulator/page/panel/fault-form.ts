import { html } from "htm/preact";
import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { errorCodes } from "../../organisation/errors";
import { envelopes, forms } from "../../wire/envelopes";
import { type FaultRule, faultNames } from "../../wire/fault-rule";
import { faultTargets, ruleOf } from "./fault-rule";
import { type FaultField, faultWords } from "./fault-words";

type Options = readonly (readonly [value: string, words: string])[];

const plain = (values: readonly string[]): Options => values.map((value) => [value, value]);
const kinds: Options = Object.entries(faultWords).map(([kind, { title }]) => [kind, title]);
const codes: Options = [["", "The usual one"], ...plain(errorCodes)];
const formWords = {
  object: "Object",
  "inner text": "Body as JSON text",
  text: "Everything as JSON text",
} as const;
const writtenAs: Options = [
  ["", "As usual"],
  ...forms.map((form) => [form, formWords[form]] as const),
];
const targets = plain(Object.keys(faultTargets));

/** The fields that only some faults need. */
const fields: Readonly<Record<FaultField, () => ComponentChildren>> = {
  code: () => html`<${Choice} label="Code" name="code" options=${codes} />`,
  wrapped: () => html`<${Check} label="Under call_preferences" name="wrapped" />`,
  beside: () => html`<${Text} label="Keys beside it, as JSON" name="beside" />`,
  retryAfter: () => html`<${Amount} label="Pause that Zoho names, seconds" name="retryAfter" />`,
  ms: () => html`<${Amount} label="After milliseconds" name="ms" />`,
  envelope: () =>
    html`<${Choice} label="Envelope" name="envelope" options=${plain(Object.keys(envelopes))} />`,
  form: () => html`<${Choice} label="Written as" name="form" options=${writtenAs} />`,
  megabytes: () => html`<${Amount} label="Megabytes" name="megabytes" />`,
  data: () => html`<${Text} label="What is answered, as JSON" name="data" />`,
  undone: () =>
    html`<${Check} label="The request is lost on its way: nothing is done" name="undone" />`,
};

/** A form for adding a fault; it shows the fields that the chosen fault needs. */
export function FaultForm({ add }: { add: (rule: FaultRule) => void }) {
  const [kind, setKind] = useState<string>(kinds[0]?.[0] ?? "");
  const [said, say] = useState("");
  const known = faultNames.find((name) => name === kind);
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const rule = ruleOf(new FormData(form));
    say(typeof rule === "string" ? rule : "Added. It counts from the next call.");
    if (typeof rule !== "string") add(rule);
  };
  const choose = ({ currentTarget }: Event) => {
    if (currentTarget instanceof HTMLSelectElement) setKind(currentTarget.value);
    say("");
  };
  return html`
    <form onSubmit=${submit}>
      <${Choice} label="What it meets" name="on" options=${targets} />
      <${Choice} label="What happens" name="kind" options=${kinds} onChange=${choose} />
      ${known && faultWords[known].fields.map((name) => html`<${Field} key=${`${kind} ${name}`} name=${name} />`)}
      <${Amount} label="Only the nth time" name="nth" least=${1} />
      <p class="actions"><button type="submit">Add the fault</button></p>
      <output>${said}</output>
    </form>
  `;
}

/** A separate component, so that a field does not keep the value of the previous one. */
function Field({ name }: { name: FaultField }) {
  return fields[name]();
}

interface FieldProps {
  readonly label: string;
  readonly name: string;
}

type ChoiceProps = FieldProps & {
  readonly options: Options;
  readonly onChange?: (event: Event) => void;
};

function Choice({ label, name, options, onChange }: ChoiceProps) {
  return html`
    <label class="field">
      ${label}
      <select name=${name} onChange=${onChange}>
        ${options.map(([value, words]) => html`<option value=${value}>${words}</option>`)}
      </select>
    </label>
  `;
}

function Amount({ label, name, least = 0 }: FieldProps & { least?: number }) {
  return html`<label class="field">${label}<input name=${name} type="number" min=${least} /></label>`;
}

function Text({ label, name }: FieldProps) {
  return html`<label class="field">${label}<textarea name=${name} rows="2"></textarea></label>`;
}

function Check({ label, name }: FieldProps) {
  return html`<label class="check"><input name=${name} type="checkbox" /> ${label}</label>`;
}
