/** Bytes as text and back (RFC 4648, section 4), by what pages, workers and Node have alike. */

// Said here, since the pure folders are compiled without the types of a page.
declare function btoa(binary: string): string;
declare function atob(text: string): string;

/** Bytes at a time: a multiple of three, so that only the last piece is padded, and fewer than a call can have arguments. */
const piece = 0x6000;

export function encodeBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += piece) {
    text += btoa(String.fromCharCode(...bytes.subarray(at, at + piece)));
  }
  return text;
}

/** White space does not count; `null` where `text` is no base64. */
export function decodeBase64(text: string): Uint8Array | null {
  const compact = text.replace(/[ \t\r\n]+/g, '');
  if (compact.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(compact)) return null;
  const binary = atob(compact);
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
