import { strToU8, unzipSync, zipSync } from 'fflate';
import { writeXlsx } from 'hucre';

/** A 1 × 1 picture. */
const PNG = Uint8Array.from(
  atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
  (letter) => letter.charCodeAt(0),
);

const X14 =
  '<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>\'说明\'!$A$1:$A$3</xm:f></x14:formula1><xm:sqref>C3:C9</xm:sqref></x14:dataValidation></x14:dataValidations></ext>' +
  '<ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" id="{1}"/><xm:sqref>B3:B9</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>';

/**
 * A workbook with all that clerks put into one: styles, rich text, cached texts of formulas, shared and array
 * formulas, validations and conditional formats of both kinds, comments, names, links, hidden rows, a picture.
 */
export async function richWorkbook(): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    namedRanges: [{ name: '单位清单', range: "'名册'!$A$3:$A$5" }],
    sheets: [
      {
        name: '名册',
        rows: [
          ['单位名册', null, null, null],
          ['单位名称', '学生数', '性质', '等级'],
          ['测试甲学校', 500, '公办', null],
          ['测试乙学校', 499.5, '民办', null],
          ['测试丙学校', 45536, null, null],
        ],
        cells: new Map([
          [
            '0,0',
            {
              style: { font: { bold: true, size: 18, color: { rgb: 'C00000' } }, alignment: { horizontal: 'center' } },
            },
          ],
          [
            '2,1',
            {
              style: {
                numFmt: '0"人"',
                fill: { type: 'pattern', pattern: 'solid', fgColor: { theme: 4, tint: 0.4 } },
                border: { left: { style: 'double', color: { rgb: '00B050' } } },
              },
            },
          ],
          ['4,1', { style: { numFmt: 'yyyy-mm-dd' } }],
          ['2,0', { richText: [{ text: '测试', font: { bold: true, color: { rgb: 'FF0000' } } }, { text: '甲学校' }] }],
          ['2,3', { formula: 'IF(B3>=500,"大","小")', formulaResult: '大' }],
          ['3,0', { comment: { author: '测试甲', text: '去年更名' } }],
          ['4,0', { hyperlink: { target: 'https://example.com/' } }],
          // A cell to the right of the roster that the clerk has painted and not filled.
          ['2,6', { value: null, style: { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'FFFF00' } } } }],
        ]),
        columns: [{ width: 24 }, { width: 10 }, { hidden: true }, { width: 9 }, {}, {}, { width: 31 }],
        rowDefs: new Map([[4, { hidden: true, height: 33 }]]),
        merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 3 }],
        dataValidations: [{ type: 'list', values: ['公办', '民办'], range: 'C3:C9' }],
        conditionalRules: [
          {
            type: 'cellIs',
            operator: 'greaterThan',
            formula: '499',
            priority: 1,
            range: 'B3:B9',
            style: { font: { color: { rgb: 'FF0000' } } },
          },
        ],
        autoFilter: { range: 'A2:D5' },
        freezePane: { rows: 2 },
        images: [{ data: PNG, type: 'png', anchor: { from: { row: 8, col: 0 } } }],
        pageSetup: { orientation: 'landscape', paperSize: 'a4', printArea: '$A$1:$D$5' },
      },
      { name: '说明', rows: [['甲'], ['乙'], ['丙']] },
    ],
  });
  return addByHand(bytes);
}

/** What hucre cannot write: extensions, shared and array formulas, an order of calculation. */
function addByHand(bytes: Uint8Array): Uint8Array {
  const files: Record<string, Uint8Array<ArrayBufferLike>> = unzipSync(bytes);
  const change = (path: string, edit: (xml: string) => string) => {
    files[path] = strToU8(edit(new TextDecoder().decode(files[path])));
  };
  change('xl/worksheets/sheet1.xml', (xml) => xml.replace('</worksheet>', `${X14}</worksheet>`));
  change('xl/worksheets/sheet2.xml', (xml) =>
    xml.replace(
      '</sheetData>',
      '<row r="4"><c r="A4"><f t="shared" ref="A4:A6" si="0">名册!B3+$B$9+LOG10(10)</f><v>501</v></c><c r="B4" t="str"><f>A1&amp;"&lt;x&gt;"</f><v>甲&lt;x&gt;</v></c></row>' +
        '<row r="5"><c r="A5"><f t="shared" si="0"/><v>500.5</v></c><c r="B5"><f t="array" ref="B5:B6">SUM(B1:B3*2)</f><v>0</v></c></row>' +
        '<row r="6"><c r="A6"><f t="shared" si="0"/><v>45537</v></c><c r="B6"><v>0</v></c><c r="C6" t="e"><v>#REF!</v></c><c r="D6" t="b"><v>1</v></c></row></sheetData>',
    ),
  );
  files['xl/calcChain.xml'] = strToU8(
    '<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="D3" i="1"/></calcChain>',
  );
  change('[Content_Types].xml', (xml) =>
    xml.replace(
      '</Types>',
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    ),
  );
  change('xl/_rels/workbook.xml.rels', (xml) =>
    xml.replace(
      '</Relationships>',
      '<Relationship Id="rIdCalc" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain" Target="calcChain.xml"/></Relationships>',
    ),
  );
  return zipSync(files as never);
}
