/** Values that no one can judge: they point to a document, a plan or the budget in place of a target. */
export const vagueValue: readonly RegExp[] = [
  /^(?:按|按照|依|依据|依照|根据|参照|符合|遵循|执行|落实|严格按照?|以)[^\d]*(?:文件|方案|规定|要求|标准|计划|合同|协议|原则|程序|进度|政策|制度|办法|精神|通知|限额|实际|情况|需要)[^\d]*$/u,
  /^(?:上级|相关|有关|合同|方案|政策|制度|规范|文件|计划|实际)?(?:文件|方案|合同|要求|规定|标准|需要|情况)(?:要求|规定|为准|执行|确定|办理|完成|进行)?$/u,
  /^(?:严格)?(?:控制|不超|不超出|不突破|不超过|限定|保持|在)?在?[^\d，。]{0,10}(?:预算|批复|概算|经费|指标|限额|标准|合理|规定|可控|计划)[^\d，。]{0,6}(?:范围)?(?:以内|之内|内|范围)$/u,
  /^(?:视|看|据|待|另行)[^\d]*(?:情况|而定|确定|通知|安排|实)$/u,
  /^(?:合理|适当|适量|适度|适中|尽量|尽可能|若干|相应|一定|正常|基本|必要|酌情|据实|实报实销|节约|厉行节约|控制成本|不超预算|不超支|待定|未定|如期|按需|按实)$/u,
];

/** Names that state a target rather than what is measured. */
export const targetAsName = /(?:范围内|范围以内|预算内|限额内|以内|之内)$/u;

/** An explanation that points to a document where a number is asked for. */
export const countByDocument = /(?:符合|按照?|依据|根据)[^，。]{0,8}(?:文件|规定|要求|标准|政策)(?:规定|要求)?[。.]?$/u;
