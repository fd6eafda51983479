import { Component, type ComponentChild, type ComponentClass } from "preact";

/** A component that is drawn again only when one of its props has changed. */
export function memo<Props extends object>(
  draw: (props: Readonly<Props>) => ComponentChild,
): ComponentClass<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>) {
      return differs(this.props, next);
    }

    override render() {
      return draw(this.props);
    }
  };
}

function differs(before: object, next: object): boolean {
  const names = Object.keys(next);
  return (
    names.length !== Object.keys(before).length ||
    names.some((name) => Reflect.get(before, name) !== Reflect.get(next, name))
  );
}
