//! How the cells of a workbook look.

/// The most digits behind the point that a decimal number can have.
const DECIMALS: usize = 28;

/// What a cell looks like: its place in the list of cell formats below.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Style {
    Text,
    Head,
    /// A text that is kept from becoming a formula when somebody edits it.
    Guarded,
    Date,
    /// A number with so many digits behind the point.
    Number(u32),
}

impl Style {
    /// Its place in the list of cell formats.
    pub fn place(self) -> usize {
        match self {
            Style::Text => 0,
            Style::Head => 1,
            Style::Guarded => 2,
            Style::Date => 3,
            Style::Number(decimals) => 4 + (decimals as usize).min(DECIMALS),
        }
    }
}

/// The number of the first format that a workbook declares itself.
const OWN: usize = 164;

/// The style sheet of a workbook.
pub fn sheet() -> String {
    let mut out = format!("{}<styleSheet xmlns=\"{}\">", super::HEAD, super::MAIN);
    out.push_str(&format!("<numFmts count=\"{}\">", DECIMALS + 2));
    out.push_str(&format!("<numFmt numFmtId=\"{OWN}\" formatCode=\"yyyy\\-mm\\-dd\"/>"));
    for decimals in 0..=DECIMALS {
        let point = if decimals == 0 { "" } else { "." };
        let zeros = "0".repeat(decimals);
        out.push_str(&format!(
            "<numFmt numFmtId=\"{}\" formatCode=\"0{point}{zeros}\"/>",
            OWN + 1 + decimals
        ));
    }
    out.push_str(
        "</numFmts>\
         <fonts count=\"2\"><font><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font>\
         <font><b/><sz val=\"11\"/><name val=\"Calibri\"/><family val=\"2\"/></font></fonts>\
         <fills count=\"3\"><fill><patternFill patternType=\"none\"/></fill>\
         <fill><patternFill patternType=\"gray125\"/></fill>\
         <fill><patternFill patternType=\"solid\"><fgColor rgb=\"FFE8EEF7\"/></patternFill></fill></fills>\
         <borders count=\"1\"><border/></borders>\
         <cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>",
    );
    out.push_str(&format!("<cellXfs count=\"{}\">", 4 + DECIMALS + 1));
    out.push_str(
        "<xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>\
         <xf numFmtId=\"49\" fontId=\"1\" fillId=\"2\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" \
         applyFill=\"1\" applyAlignment=\"1\"><alignment vertical=\"top\" wrapText=\"1\"/></xf>\
         <xf numFmtId=\"49\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" quotePrefix=\"1\" applyNumberFormat=\"1\"/>",
    );
    for format in OWN..=OWN + 1 + DECIMALS {
        out.push_str(&format!(
            "<xf numFmtId=\"{format}\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
        ));
    }
    out + "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles></styleSheet>"
}
