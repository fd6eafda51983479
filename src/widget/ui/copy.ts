/**
 * Copies the text of an element. The Clipboard API is blocked in a frame of another origin, which the browser prints on
 * the console, so the older command is used.
 * @returns false where that is refused as well; the text is selected then, ready for Ctrl+C
 */
export function copyText(element: Element): boolean {
  const selection = getSelection();
  selection?.selectAllChildren(element);
  const copied = document.execCommand("copy");
  if (copied) selection?.removeAllRanges();
  return copied;
}
