import { crc32, deflateRawSync } from "node:zlib";

interface Twist {
  readonly merged?: string;
  readonly formula?: string;
  /** A sheet of so many megabytes of nothing. */
  readonly swell?: number;
  /** This one file and nothing of a workbook. */
  readonly only?: string;
}

/** A workbook with one sheet, as a spreadsheet program writes it; numbers are days. */
export function workbook(rows: readonly (readonly (string | number)[])[], twist: Twist = {}): Buffer {
  if (twist.only !== undefined) return zip([[twist.only, "<x/>"]]);
  const escape = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
  const cells = rows.map((row, line) => {
    const written = row.map((value, column) => {
      const place = `${String.fromCharCode(65 + column)}${line + 1}`;
      if (place === twist.formula) return `<c r="${place}" t="str"><f>1+1</f><v>2</v></c>`;
      return typeof value === "number" ? `<c r="${place}" s="1"><v>${value}</v></c>` : `<c r="${place}" t="inlineStr"><is><t>${escape(value)}</t></is></c>`;
    });
    return `<row r="${line + 1}">${written.join("")}</row>`;
  });
  const merged = twist.merged === undefined ? "" : `<mergeCells count="1"><mergeCell ref="${twist.merged}"/></mergeCells>`;
  const padding = twist.swell === undefined ? "" : " ".repeat(twist.swell * 1024 * 1024);
  return zip([
    ["xl/workbook.xml", `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Φύλλο1" sheetId="1" r:id="rId1"/></sheets></workbook>`],
    ["xl/_rels/workbook.xml.rels", `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>`],
    ["xl/styles.xml", `<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`],
    ["xl/worksheets/sheet1.xml", `<worksheet><sheetData>${cells.join("")}</sheetData>${merged}${padding}</worksheet>`],
  ]);
}

/** A plain zip: a local header and the packed bytes of each file, then the list of them. */
function zip(files: readonly (readonly [string, string])[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of files) {
    const [plain, title] = [Buffer.from(text), Buffer.from(name)];
    const packed = deflateRawSync(plain);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800, 2);
    head.writeUInt16LE(8, 4);
    head.writeUInt32LE(crc32(plain), 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(plain.length, 18);
    head.writeUInt16LE(title.length, 22);
    local.push(Buffer.from("504b0304", "hex"), head, title, packed);
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    central.push(Buffer.from("504b01021400", "hex"), head, tail, title);
    offset += 30 + title.length + packed.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...local, directory, Buffer.from("504b0506", "hex"), end]);
}
