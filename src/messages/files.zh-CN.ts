/** 收表格、收附件时说的话：为什么不能收，接下来怎么办。 */
import type { Sentence } from './sentence.ts'

export const filesZhCN: Readonly<Record<string, Sentence>> = {
  'secrecy.mark': {
    title: '有密级标志“{words}”，不能上传',
    detail: '涉密信息不得进入本系统。请立即停止传输，按保密规定处理；如确属误判，请删去这一标志后再试。',
  },
  'spreadsheet.empty': { title: '表里没有内容', detail: '请检查是否选对了文件，内容是否在隐藏的工作表里。' },
  'spreadsheet.unknown_format': {
    title: '这不是能读的表格',
    detail: '能读的有 xlsx、xls 和 csv。请用 WPS 或 Excel 打开，另存为 xlsx 后再试。',
  },
  'spreadsheet.ods': {
    title: 'ods 表格不能直接读',
    detail: '读 ods 会漏掉表头。请用 WPS 或 Excel 打开，另存为 xlsx 后再试。',
  },
  'spreadsheet.broken': {
    title: '表格文件损坏，打不开',
    detail: '请用 WPS 或 Excel 打开，把有内容的部分复制到一个新表，另存为 xlsx 后再试。',
  },
  'spreadsheet.no_table': { title: '网页里没有表格', detail: '请用 WPS 或 Excel 打开，另存为 xlsx 后再试。' },
  'spreadsheet.fullwidth_delimiter': {
    title: '各列之间用的是全角“{shown}”',
    detail: 'csv 的各列要用半角逗号分开。请改用半角逗号，或另存为 xlsx 后再试。',
  },
  'spreadsheet.too_many_cells': {
    title: '表太大：{cells} 个单元格',
    detail: '最多 {limit} 个。请只留要导入的行和列，或分成几个文件。',
  },
  'spreadsheet.too_heavy': {
    title: '读这个表太费时间或内存，已停止',
    detail: '最多 {seconds} 秒、{limit_mb} MB。请删去图片和多余的工作表，只留要导入的内容，另存为 xlsx 后再试。',
  },
  'spreadsheet.xls_without_formats': {
    title: '从旧格式 xls 读不出单元格的显示格式',
    detail: '百分数会读成小数（5% 读成 0.05），编码前面的零会丢。请核对，或另存为 xlsx 再导入。',
  },
  'spreadsheet.sheets_left_out': {
    title: '只读了工作表“{sheet}”',
    detail: '没有读：{others}。如要导入的是另一张，请把它移到最前面，或单独存成一个文件。',
  },
  'spreadsheet.error_value': { title: '单元格里是错误值 {shown}', detail: '请改正公式，或直接填写数值。' },
  'spreadsheet.formula_without_value': {
    title: '单元格里的公式没有算出的值',
    detail: '请用 WPS 或 Excel 打开这个文件，保存一次，再导入。',
  },
  'spreadsheet.lost_digits': {
    title: '长编码“{shown}”的位数已经丢失',
    detail: '表格软件只保留 15 位数字。请把这一列设成“文本”格式，重新填写完整的编码。',
  },
  'spreadsheet.no_header': {
    title: '没有找到表头',
    detail: '前 20 行里没有一行含有这些列：{columns}。请补上表头，或下载模板后填写。',
  },
  'spreadsheet.missing_column': {
    title: '缺少“{column}”这一列',
    detail: '表头可以写作：{names}。现在的表头有：{found}。请补上这一列，或改正列名。',
  },
  'spreadsheet.duplicate_column': {
    title: '“{column}”这一列出现了两次',
    detail: '另一列在 {first}。请只留一列，或改正其中一个列名。',
  },
  'spreadsheet.unknown_column': {
    title: '“{column}”这一列没有读',
    detail: '不需要这一列时不用处理；如果它是某一列的另一种写法，请改成模板里的列名。',
  },
  'uploads.empty': { title: '文件是空的', detail: '请检查文件是否完整，重新选择后再上传。' },
  'uploads.too_large': {
    title: '文件太大：{size_mb} MB',
    detail: '最多 {limit_mb} MB。请压缩图片、拆成几个文件，或只上传需要的部分。',
  },
  'uploads.unknown_type': {
    title: '这种文件不能上传',
    detail:
      '可以上传 PDF、OFD、Word、Excel、图片（png、jpg、gif、webp）、txt、csv 和网页。请另存为其中一种；压缩包请解压后逐个上传。',
  },
  'uploads.executable': {
    title: '程序和脚本不能上传',
    detail: '请确认文件来源；如果要交的是材料，请上传它的 PDF、Word 或图片。',
  },
  'uploads.svg': { title: 'SVG 图里可以藏程序，不能上传', detail: '请另存为 png 或 PDF 后再上传。' },
  'uploads.macros': {
    title: '文件里有宏，不能上传',
    detail: '请用 WPS 或 Office 打开，另存为不含宏的 docx 或 xlsx 后再上传。',
  },
  'uploads.encrypted': { title: '文件有密码，不能上传', detail: '请取消密码保护，另存后再上传。' },
  'uploads.broken_image': { title: '图片损坏', detail: '请用看图软件打开，另存为 png 或 jpg 后再上传。' },
  'uploads.image_too_large': {
    title: '图片的尺寸太大：{width}×{height}',
    detail: '每边最多 {side_limit} 像素，总共最多 {megapixels_limit} 百万像素。请缩小后再上传。',
  },
  'uploads.too_heavy': {
    title: '检查这个文件太费时间或内存，已停止',
    detail: '最多 {seconds} 秒、{limit_mb} MB。请核实文件来源，或重新导出为 PDF 后再上传。',
  },
  'uploads.renamed': {
    title: '文件名改成了“{name}”',
    detail: '原来的文件名与内容不符，或含有不能用的字符。请核对。',
  },
  'uploads.no_text': {
    title: '取不出文件里的文字',
    detail: '没能自动检查密级标志。请由经办人核对，确认不涉密。',
  },
  'uploads.infected': { title: '文件带有病毒，不能上传', detail: '请用杀毒软件检查电脑，换一份干净的文件再上传。' },
  'uploads.not_checked_for_viruses': {
    title: '没有查毒',
    detail: '查毒程序没有设置，或暂时连不上。打开前请先用本机的杀毒软件检查；需要时请管理员检查查毒设置。',
  },
}
