import { paragraphs, type Report } from "../report/report";
import { ratio, table, whole } from "../report/table";
import { bytesPerToggle, type Grown, type Growth, mounts, toggles } from "./measure";

export function memoryReport(grown: Grown): Report {
  const columns = [
    "widget to it",
    "after to before",
    "kB before",
    "kB after",
    "nodes",
    "listeners",
  ];
  const text = paragraphs(
    "After everything unused was thrown away. Zoho's core of the SDK keeps something of each message for ever, " +
      "as the vanilla twin shows; nodes and listeners are those that came on top.",
    table(
      [`${whole(toggles)} toggles`, ...columns, "bytes a toggle"],
      grown.toggles.map((one) => [...row(one, grown.toggles), whole(bytesPerToggle(one))]),
    ),
    table(
      [`${whole(mounts)} mounts`, ...columns],
      grown.mounts.map((one) => row(one, grown.mounts)),
    ),
  );
  return { title: "Memory", text };
}

function row({ name, before, after }: Growth, [widget]: readonly Growth[]): string[] {
  return [
    name,
    ratio(widget?.after.bytes ?? Number.NaN, after.bytes),
    ratio(after.bytes, before.bytes),
    whole(before.bytes / 1e3),
    whole(after.bytes / 1e3),
    signed(after.nodes - before.nodes),
    signed(after.listeners - before.listeners),
  ];
}

const signed = (value: number) => (value > 0 ? `+${value}` : String(value));
