/** The bytes of a body, each of whose characters is a byte, by its `Content-Transfer-Encoding` (RFC 2045 §6). */
export function decodeMimeBody(body: string, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body, 'base64')
    case 'quoted-printable':
      return Buffer.from(decodeQuoted(body), 'latin1')
    default:
      return Buffer.from(body, 'latin1')
  }
}

function decodeQuoted(body: string): string {
  return body
    .replace(/[ \t]+(?=\r?\n|$)/g, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
}
