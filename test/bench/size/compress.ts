import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes of a file, uncompressed and as a server sends it. */
export interface Bytes {
  readonly raw: number;
  /** gzip -9 */
  readonly gzip: number;
  /** Brotli at its highest quality, 11. */
  readonly brotli: number;
}

/** The sizes of one file, compressed separately. */
export function bytesOf(content: Uint8Array): Bytes {
  return {
    raw: content.byteLength,
    gzip: gzipSync(content, { level: 9 }).byteLength,
    brotli: brotliCompressSync(content, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11 },
    }).byteLength,
  };
}

/** The sum for files that are fetched one by one. */
export function sumOf(all: readonly Bytes[]): Bytes {
  const sum = (of: keyof Bytes) => all.reduce((total, bytes) => total + bytes[of], 0);
  return { raw: sum("raw"), gzip: sum("gzip"), brotli: sum("brotli") };
}
