import * as electron from 'electron'
import { startDesktop } from './start-desktop.ts'

await startDesktop(electron)
