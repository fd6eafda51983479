import { useEffect, useState } from "react";
import { createRoot } from "react-dom/client";
import { readPreferences, writePreference } from "../calls-api.js";

const preferences = [
  { name: "show_from_number", label: "From Number", help: "The number that a call was made from." },
  { name: "show_to_number", label: "To Number", help: "The number that was called." },
];

function App() {
  const [values, setValues] = useState();
  const [failure, setFailure] = useState("");

  useEffect(() => {
    const read = () => readPreferences().then(setValues, (error) => setFailure(error.message));
    ZOHO.embeddedApp.on("PageLoad", read);
    ZOHO.embeddedApp.init();
  }, []);

  return (
    <>
      <h1>Fields shown on calls</h1>
      <p className="where" />
      <p className="intro">
        Two fields of the Calls module, for the whole organisation. Each change applies at once.
      </p>
      <div className={failure ? "problem on" : "problem"}>
        <p role="alert">{failure}</p>
      </div>
      <fieldset>
        <legend>Calls Preferences</legend>
        {preferences.map((preference) => (
          <Row
            key={preference.name}
            {...preference}
            value={values?.[preference.name]}
            onRead={setValues}
          />
        ))}
      </fieldset>
      <p className="quiet">
        A telephony integration switches both on, and keeps them on while it is active.
      </p>
    </>
  );
}

function Row({ name, label, help, value, onRead }) {
  const [target, setTarget] = useState();
  const [note, setNote] = useState("");
  const [failure, setFailure] = useState("");
  const pending = target !== undefined;

  async function toggle() {
    if (pending) return;
    const shown = !value;
    setTarget(shown);
    setNote("");
    setFailure("");
    try {
      await writePreference(name, shown);
      onRead(await readPreferences());
      setNote(`${label} is ${shown ? "shown on" : "hidden from"} calls now.`);
    } catch (error) {
      setFailure(error.message);
    }
    setTarget(undefined);
  }

  return (
    <div className="row">
      <div className="words">
        <label id={`${name}-label`} htmlFor={name}>
          {label}
        </label>
        <p id={`${name}-help`}>{help}</p>
      </div>
      {value === undefined ? (
        <>
          <span className="state" aria-hidden="true" />
          <span className="switch empty" />
        </>
      ) : (
        <>
          <span className="state" aria-hidden="true">
            {pending ? (target ? "Showing…" : "Hiding…") : value ? "On" : "Off"}
          </span>
          <button
            type="button"
            role="switch"
            id={name}
            className="switch"
            aria-checked={value}
            aria-labelledby={`${name}-label`}
            aria-describedby={`${name}-help ${name}-status`}
            aria-disabled={pending || undefined}
            onClick={toggle}
          >
            <span className="thumb" />
          </button>
        </>
      )}
      <p id={`${name}-status`} className="note" role="status">
        {note}
      </p>
      <p className="note bad" role="alert">
        {failure}
      </p>
    </div>
  );
}

createRoot(document.getElementById("widget")).render(<App />);
