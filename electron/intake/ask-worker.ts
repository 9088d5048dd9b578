import { type AskAnswer, type AskTask, askReader } from './ask-reader.ts'

/** Entry of the thread that prepares what a person is asked. */
export default function run(task: AskTask): Promise<AskAnswer> {
  return askReader(task)
}
