const componentsOf: Readonly<Record<string, number>> = { 'RGB ': 3, GRAY: 1, CMYK: 4 }
const imageClasses = new Set(['scnr', 'mntr', 'prtr', 'spac'])

/**
 * True when the profile may stand in a PDF as ICCBased colour of that many components: a whole file of ICC version 4
 * or earlier and of a class that describes pictures (ISO 32000-1 §8.6.5.5, ISO 19005-2 §6.2.4.2).
 */
export function isUsableIccProfile(profile: Buffer, components: number): boolean {
  if (profile.length < 132 || profile.readUInt32BE(0) > profile.length) return false
  if (profile.toString('latin1', 36, 40) !== 'acsp' || profile.readUInt8(8) > 4) return false
  if (!imageClasses.has(profile.toString('latin1', 12, 16))) return false
  return componentsOf[profile.toString('latin1', 16, 20)] === components
}
