/** The words of files, Chinese. */
export const zhCN = {
  choose: '添加文件',
  drop: '把文件拖到这里，或点击选择；手机上可以拍照',
  classified: '涉密禁传',
  uploading: '正在上传 {name}…',
  refused: '没有收下',
  remove: '移除',
  removeNamed: '移除 {name}',
  preview: '预览',
  download: '下载',
  noWords: '这个文件没有可以预览的文字，请下载查看。',
  close: '关闭',
  size: '{kilobytes} KB',
}
