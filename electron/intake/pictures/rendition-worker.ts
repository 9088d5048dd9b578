import { makeRendition, type RenditionMade, type RenditionTask } from './make-rendition.ts'

/** Entry of the thread that makes a rendition anew, after `derived` was deleted. */
export default function run(task: RenditionTask): Promise<RenditionMade> {
  return makeRendition(task)
}
