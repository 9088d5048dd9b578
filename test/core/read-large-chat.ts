import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readEvidence } from '../../electron/intake/readers/read-evidence.ts'

/** Reads one file in a process of its own and says how many messages it has, how long that took, and the peak of memory. */
const [path = '', mediaType = ''] = process.argv.slice(2)
const bytes = new Uint8Array(readFileSync(path))
const started = process.cpuUsage()
const reading = await readEvidence({ bytes, fileName: basename(path), mediaType })
// Of the processor, all threads together: what others do on the machine does not count.
const { user, system } = process.cpuUsage(started)
const seconds = (user + system) / 1_000_000
const messages = reading?.type === 'chat' ? reading.messages.length : null
const unread = reading?.type === 'chat' ? reading.unread.length : null
// `maxRSS` is in kilobytes.
const peakMb = process.resourceUsage().maxRSS / 1024
process.stdout.write(JSON.stringify({ reader: reading?.reader ?? null, messages, unread, seconds, peakMb }))
