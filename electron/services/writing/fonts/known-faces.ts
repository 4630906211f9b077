import type { InstalledFont } from '#shared/api/outputs';

/** Families in which forms may be printed, by the names that their files give: Windows, WPS, UOS and Kylin, macOS, Linux. */
export type KnownFace = { readonly style: InstalledFont['style']; readonly name: string; readonly families: readonly string[] };

export const knownFaces: readonly KnownFace[] = [
  { style: 'song', name: '宋体', families: ['SimSun', '宋体'] },
  { style: 'song', name: '新宋体', families: ['NSimSun', '新宋体'] },
  { style: 'song', name: '华文宋体', families: ['STSong', '华文宋体', 'Songti SC', '宋体-简'] },
  { style: 'song', name: '华文中宋', families: ['STZhongsong', '华文中宋'] },
  { style: 'song', name: '方正书宋', families: ['FZShuSong-Z01', '方正书宋简体', '方正书宋_GBK', 'FZSongS', 'FZSongS-Extended'] },
  { style: 'song', name: '思源宋体', families: ['Noto Serif CJK SC', 'Noto Serif SC', 'Source Han Serif SC', 'Source Han Serif CN', '思源宋体', '思源宋体 CN'] },
  { style: 'fangsong', name: '仿宋', families: ['FangSong', '仿宋'] },
  { style: 'fangsong', name: '仿宋_GB2312', families: ['FangSong_GB2312', '仿宋_GB2312'] },
  { style: 'fangsong', name: '华文仿宋', families: ['STFangsong', '华文仿宋'] },
  { style: 'fangsong', name: '方正仿宋', families: ['FZFangSong-Z02', '方正仿宋简体', '方正仿宋_GBK', 'FZFangSong-Z02S'] },
  { style: 'kai', name: '楷体', families: ['KaiTi', '楷体'] },
  { style: 'kai', name: '楷体_GB2312', families: ['KaiTi_GB2312', '楷体_GB2312'] },
  { style: 'kai', name: '华文楷体', families: ['STKaiti', '华文楷体', 'Kaiti SC', '楷体-简'] },
  { style: 'kai', name: '方正楷体', families: ['FZKai-Z03', '方正楷体简体', '方正楷体_GBK', 'FZKai-Z03S'] },
  { style: 'hei', name: '黑体', families: ['SimHei', '黑体'] },
  { style: 'hei', name: '微软雅黑', families: ['Microsoft YaHei', '微软雅黑'] },
  { style: 'hei', name: '思源黑体', families: ['Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', 'Source Han Sans CN', '思源黑体', '思源黑体 CN'] },
  { style: 'hei', name: '方正黑体', families: ['FZHei-B01', '方正黑体简体', '方正黑体_GBK', 'FZHei-B01S'] },
  { style: 'hei', name: '文泉驿微米黑', families: ['WenQuanYi Micro Hei', '文泉驿微米黑'] },
];
