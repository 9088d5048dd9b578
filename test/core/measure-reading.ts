import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'

/** Reads one file in a process of its own and says what it took; started by `readers-bills-speed.test.ts`. */
const [path = ''] = process.argv.slice(2)
const before = process.cpuUsage()
const reading = await readEvidence({ bytes: readFileSync(path), fileName: basename(path), mediaType: '' })
const { user, system } = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    reader: reading?.reader,
    rows: reading?.type === 'bill' ? reading.rows.length : 0,
    unread: reading?.type === 'bill' ? reading.unread.length : 0,
    last: reading?.type === 'bill' ? reading.rows.at(-1)?.time : null,
    // Of all its threads, whatever else the machine does meanwhile.
    seconds: (user + system) / 1_000_000,
    // In KiB on Linux, as getrusage has it.
    peakMb: process.resourceUsage().maxRSS / 1024,
  }),
)
