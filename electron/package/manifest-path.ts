/** A payload path as a manifest writes it: CR, LF and % percent-encoded (BagIt 1.0 §2.1.3). */
export function encodeManifestPath(path: string): string {
  return path.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

/** The reverse. Only these three sequences are an encoding; before 1.0 a `%` stood for itself. */
export function decodeManifestPath(path: string, version: string): string {
  const sequences = /^0\./.test(version) ? /%0[AD]/gi : /%(?:0[AD]|25)/gi
  return path.replace(sequences, (sequence) => decodeURIComponent(sequence))
}
