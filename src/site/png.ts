/** Size of a PNG in pixels, from its header. @throws if it is not a PNG */
export function pngSize(file: Uint8Array): { readonly width: number; readonly height: number } {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const isPng = file.byteLength > 24 && view.getBigUint64(0) === 0x89504e470d0a1a0an;
  if (!isPng) throw new Error("This is no PNG");
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
