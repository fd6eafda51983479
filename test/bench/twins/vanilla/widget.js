import { readPreferences, writePreference } from "../calls-api.js";

const rows = [...document.querySelectorAll(".row")];

/** Puts a switch into its reserved place. */
function addSwitch(row) {
  const { name } = row.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.role = "switch";
  button.id = name;
  button.className = "switch";
  button.setAttribute("aria-labelledby", `${name}-label`);
  button.setAttribute("aria-describedby", `${name}-help ${name}-status`);
  const thumb = document.createElement("span");
  thumb.className = "thumb";
  button.append(thumb);
  button.addEventListener("click", () => toggle(row, button));
  row.querySelector(".switch").replaceWith(button);
}

function show(values) {
  for (const row of rows) {
    if (row.querySelector(".empty")) addSwitch(row);
    const value = values[row.dataset.name];
    row.querySelector(".switch").setAttribute("aria-checked", value);
    row.querySelector(".state").textContent = value ? "On" : "Off";
  }
}

async function toggle(row, button) {
  if (button.ariaDisabled) return;
  const { name, label } = row.dataset;
  const state = row.querySelector(".state");
  const note = row.querySelector("[role=status]");
  const failure = row.querySelector("[role=alert]");
  const before = state.textContent;
  const shown = button.ariaChecked !== "true";
  button.ariaDisabled = "true";
  state.textContent = shown ? "Showing…" : "Hiding…";
  note.textContent = "";
  failure.textContent = "";
  try {
    await writePreference(name, shown);
    show(await readPreferences());
    note.textContent = `${label} is ${shown ? "shown on" : "hidden from"} calls now.`;
  } catch (error) {
    state.textContent = before;
    failure.textContent = error.message;
  }
  button.ariaDisabled = null;
}

function fail(error) {
  const banner = document.querySelector(".problem");
  banner.classList.add("on");
  banner.querySelector("[role=alert]").textContent = error.message;
}

ZOHO.embeddedApp.on("PageLoad", () => readPreferences().then(show, fail));
ZOHO.embeddedApp.init();
