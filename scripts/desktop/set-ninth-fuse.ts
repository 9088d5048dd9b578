/** What stands before the fuses in Electron's program: then a version, how many there are, and one letter for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const wireVersion = 1
const fuseCount = 9
const on = '1'.charCodeAt(0)

/**
 * Sets `WasmTrapHandlers`, the ninth fuse of Electron 43 and later, for which electron-builder 26 has no name. Throws when
 * there are more or fewer than nine, so that a new one is not left as it happens to be. A universal program has them twice.
 */
export function setNinthFuse(program: Buffer): Buffer {
  const changed = Buffer.from(program)
  let at = changed.indexOf(sentinel)
  if (at === -1) throw new Error('no fuses are in this program')
  for (; at !== -1; at = changed.indexOf(sentinel, at + 1)) {
    const wire = at + sentinel.length
    const version = changed[wire]
    const count = changed[wire + 1]
    if (version !== wireVersion || count !== fuseCount) {
      throw new Error(`version ${version} with ${count} fuses, where 1 with ${fuseCount} were expected`)
    }
    changed[wire + 1 + fuseCount] = on
  }
  return changed
}
