// biome-ignore-all lint/suspicious/noTemplateCurlyInString: source of templates stands in them.
import { describe, expect, it } from "vitest";
import { asJsx } from "../../../src/build/types/as-jsx.mjs";

const jsx = (template: string) => asJsx(`const it = html\`${template}\`;`, "it.ts").text;
const inFragment = (text: string) => `const it = (<>${text}</>);`;

describe("a template as JSX", () => {
  it.each([
    ["an element", "<p>${text}</p>", "<p>{text}</p>"],
    ["a component", "<${Row} name=${name} />", "<Row name={name} />"],
    ["a part of an object", "<${lazy.Guide}>x</${lazy.Guide}>", "<lazy.Guide>x</lazy.Guide>"],
    ["an end that names nothing", "<${Row}><b>x<//><//>", "<Row><b>x</b></Row>"],
    ["spread props", "<${Row} ...${props} />", "<Row {...props} />"],
    ["an attribute without a value", "<input disabled />", "<input disabled />"],
    ["a text", '<p id="a b">x</p>', "<p id={`a b`}>x</p>"],
    ["a text without quotes", "<p id=a>x</p>", "<p id={`a`}>x</p>"],
    ["an empty text", '<p id="">x</p>', "<p id={``}>x</p>"],
    ["a text with a part that changes", '<p id="a-${n}">x</p>', "<p id={`a-${n}`}>x</p>"],
    ["a number of HTML", '<p tabindex="-1">x</p>', "<p tabindex={-1}>x</p>"],
    ["a text to a component", '<${Row} n="1" />', "<Row n={`1`} />"],
    ["data attributes", '<p data-x="a">x</p>', "<p data-x={`a`}>x</p>"],
    ["signs of JSX in words", "<p>a > {b}</p>", "<p>a - -b-</p>"],
    ["a comment", "<p>a<!-- <b> ${c} -->d</p>", "<p>ad</p>"],
    ["one within the other", "<p>${x && html`<b>${x}</b>`}</p>", "<p>{x && (<><b>{x}</b></>)}</p>"],
  ])("%s", (_what, template, expected) => {
    expect(jsx(template)).toBe(inFragment(expected));
  });

  it("checks the name of an attribute with a hyphen, which JSX does not check", () => {
    const type = 'import("preact").JSX.IntrinsicElements["p"]';
    expect(jsx("<p aria-label=${x}>y</p>")).toBe(
      inFragment(`<p {...({"aria-label": (x) } satisfies ${type}) as {}}>y</p>`),
    );
  });

  it.each([
    ["a name that JSX takes for HTML", "<${as} />", 'Give "as" a name with a capital letter'],
    ["an element that stays open", "<p><b>x</b>", "<p> is not closed"],
    ["the end of another", "<p>x</b>", "<p> is closed as </b>"],
    ["an end of nothing", "</p>", "<> is closed as </p>"],
    ["a start without an end", "<p id=${x}", "<p> has no end"],
  ])("refuses %s", (_what, template, words) => {
    expect(() => jsx(template)).toThrow(words);
  });

  it("maps each place back to the source", () => {
    const source = 'a();\nconst it = html`\n  <${Row}\n    x="y" nmae=${name} />`; b();';
    const { text, sourceOffset } = asJsx(source, "it.ts");
    for (const word of ["a()", "Row", "nmae", "name", "b()"]) {
      expect(sourceOffset(text.indexOf(word)), word).toBe(source.indexOf(word));
    }
  });
});
