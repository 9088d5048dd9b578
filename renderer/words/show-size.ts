const units = ['B', 'KB', 'MB', 'GB', 'TB'] as const

/** `1.4 MB`, in thousands as file managers and upload limits count. */
export function showSize(sizeBytes: number): string {
  const exponent = sizeBytes < 1000 ? 0 : Math.min(Math.floor(Math.log10(sizeBytes) / 3), units.length - 1)
  const value = sizeBytes / 1000 ** exponent
  return `${exponent === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)} ${units[exponent]}`
}
