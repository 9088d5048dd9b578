import { runCoreProcess } from './run-core-process.ts'

runCoreProcess(process.parentPort)
