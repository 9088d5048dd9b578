// Opens the window on a machine that has nothing but its loopback, and says what the system counted, as one line of JSON.
import { readFileSync } from 'node:fs'
import { openWindow } from './open-window.ts'

const window = await openWindow()
const asked: string[] = []
window.page.on('request', (request) => asked.push(request.url()))
await window.page.reload()
await window.page.getByRole('button').first().waitFor()
const text = await window.page.locator('body').textContent()
await window.close()
console.log(JSON.stringify({ text, asked, problems: window.problems, packetsWithoutRoute: countPackets() }))

/** Packets of version 4 that were to leave for an address which no interface leads to. */
function countPackets(): number {
  const [names = '', values = ''] = readFileSync('/proc/net/snmp', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('Ip:'))
  return Number(values.split(' ')[names.split(' ').indexOf('OutNoRoutes')])
}
