/** Whether this Excel has the requirement set ExcelApi 1.`minor`. */
export function supportsExcelApi(minor: number): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', `1.${minor}`);
}
