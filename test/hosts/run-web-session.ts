// A web host in a process of its own with a new case open: says how to get in as one line of JSON, ends with its stdin.
import { joinCore, startSession } from './web-host-fixture.ts'

const session = await startSession()
const { core, socket } = await joinCore(session)
await core.cases.create({ title: '大文件', respondent: '', orderId: '', language: 'zh' })
const { origin, cookie, token } = session
console.log(JSON.stringify({ origin, cookie, token }))
process.stdin.on('end', () => {
  socket.close()
  void session.close()
})
process.stdin.resume()
