import type { ItemDetail } from '../../../../shared/contract/item-contract.ts'
import { BillRows } from './bill-rows.tsx'
import { ChatTranscript } from './chat-transcript.tsx'
import { MediaPlayer } from './media-player.tsx'
import { NotShown } from './not-shown.tsx'
import { PageViewer } from './page-viewer.tsx'
import { PdfViewer } from './pdf-viewer.tsx'
import { PictureViewer } from './picture-viewer.tsx'
import { TextParagraphs } from './text-paragraphs.tsx'

/** The way each kind of item is looked at. Of foreign pages and mails nothing ever runs. */
export function Viewer({ item }: { readonly item: ItemDetail }) {
  if (item.facts.notShown !== undefined) return <NotShown item={item} />
  switch (item.kind) {
    case 'image':
      return <PictureViewer item={item} />
    case 'pdf':
      return <PdfViewer item={item} />
    case 'bill':
      return <BillRows item={item} />
    case 'chat':
      return <ChatTranscript item={item} />
    case 'page':
    case 'mail':
      return <PageViewer item={item} />
    case 'text':
      return item.reading?.rowCount === 0 ? <NotShown item={item} /> : <TextParagraphs item={item} />
    case 'audio':
    case 'video':
      return <MediaPlayer item={item} kind={item.kind} />
    case 'other':
      return <NotShown item={item} />
  }
}
