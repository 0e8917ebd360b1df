/** 读不了一份文件时说的话：为什么，怎样得到能读的文件。 */
import type { Sentence } from './sentence.ts'

export const readerZhCN: Readonly<Record<string, Sentence>> = {
  'reader.empty': { title: '文件是空的', detail: '里面没有文字。请检查下载或上传是否完整，再试一次。' },
  'reader.unknown_format': {
    title: '认不出这个文件的格式',
    detail: '能读的有 txt、网页（html）、Word（docx）、PDF 和 OFD。请另存为其中一种。',
  },
  'reader.legacy_format': {
    title: '旧格式 {format} 读不了',
    detail: '请用 WPS 或 Word 打开，另存为 docx 后再试。',
  },
  'reader.encrypted': { title: '文件有密码', detail: '请取消 {format} 文件的密码保护，另存后再试。' },
  'reader.too_large': {
    title: '文件太大：{size_mb} MB',
    detail: '最多 {limit_mb} MB。请只留方案正文，图片和附件另放。',
  },
  'reader.too_many_pages': {
    title: '页数太多：{pages} 页',
    detail: '最多 {pages_limit} 页。请只留方案所在的那些页。',
  },
  'reader.too_many_objects': {
    title: 'OFD 里的图文对象太多',
    detail: '最多 {objects_limit} 个，正常的公文远少于此。请从原来的文字处理软件重新导出。',
  },
  'reader.zip_too_large': {
    title: '文件解开后会太大：{declared_mb} MB，是原来的 {ratio} 倍',
    detail: '解开后最多 {limit_mb} MB、{ratio_limit} 倍，没有解开。请核实文件来源，或重新导出。',
  },
  'reader.broken_zip': { title: '文件损坏，打不开', detail: '文件不完整或被改坏。请重新下载，或请发文单位另发一份。' },
  'reader.zip_without_document': {
    title: '压缩包里没有能读的文件',
    detail: '它不是 Word（docx）也不是 OFD。请解压后，选里面的方案文件。',
  },
  'reader.broken_docx': {
    title: 'Word 文件损坏：{part} 读不了',
    detail: '请用 WPS 或 Word 打开并修复，另存后再试。',
  },
  'reader.broken_ofd': {
    title: 'OFD 文件损坏：{part} 读不了',
    detail: '请重新下载，或用 OFD 阅读软件打开后另存再试。',
  },
  'reader.broken_pdf': { title: 'PDF 文件损坏，打不开', detail: '请重新下载，或用 PDF 阅读软件打开后另存再试。' },
  'reader.scanned_pdf': {
    title: 'PDF 是扫描件，没有文字',
    detail: '{pages} 页都是图片。请找文字版，或先做文字识别并校对。',
  },
  'reader.scanned_ofd': {
    title: 'OFD 是扫描件，没有文字',
    detail: '{pages} 页都是图片。请找文字版，或先做文字识别并校对。',
  },
  'reader.unreadable_pdf': {
    title: 'PDF 里的文字取不出来',
    detail: '{pages} 页能看，但字体没有注明是哪些字。请找 Word 或网页版，或先做文字识别并校对。',
  },
  'reader.no_text': { title: '文件里没有文字', detail: '{format} 文件能打开，但没有正文。请检查是否选对了文件。' },
  'reader.damaged_characters': {
    title: '有 {count} 个字损坏',
    detail: '其余照读，损坏处显示为“�”。请对照原件核对，最好换一份完整的文件。',
  },
  'reader.timeout': {
    title: '读了 {seconds} 秒还没读完，已停止',
    detail: '正常的方案几秒就读完。请另存为 docx 或 txt，去掉图片后再试。',
  },
  'reader.out_of_memory': {
    title: '读这个文件要用的内存太多，已停止',
    detail: '最多 {limit_mb} MB。请另存为 docx 或 txt，去掉图片后再试。',
  },
  'reader.no_plan_structure': {
    title: '没有读出方案的结构',
    detail: '没有找到条款编号、目标或责任单位。请确认这是实施方案的正文，而不是转发通知或目录。',
  },
}
