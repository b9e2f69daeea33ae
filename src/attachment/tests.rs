//! Files that are made here, byte by byte, with one thing wrong.

use super::{Active, Fault, Hidden, Kind, look, svg};
use crate::limits::{Limit, Limits};
use std::io::{Cursor, Write};
use zip::write::{SimpleFileOptions, ZipWriter};

fn faults(kind: Kind, bytes: &[u8]) -> Vec<Fault> {
    look(kind, bytes, &Limits::default()).faults
}

fn hidden(hidden: Hidden, name: &str) -> Vec<Fault> {
    vec![Fault::Hidden(hidden, name.to_owned())]
}

fn chunk(name: &[u8], data: &[u8]) -> Vec<u8> {
    [&(data.len() as u32).to_be_bytes()[..], name, data, &[0; 4]].concat()
}

fn png(width: u32, height: u32, chunks: &[Vec<u8>], rest: &[u8]) -> Vec<u8> {
    let size = [&width.to_be_bytes()[..], &height.to_be_bytes(), &[8, 0, 0, 0, 0]].concat();
    let (head, end) = (chunk(b"IHDR", &size), chunk(b"IEND", b""));
    [b"\x89PNG\r\n\x1a\n", &head[..], &chunks.concat(), &end, rest].concat()
}

/// An Exif directory with these tags.
fn exif(tags: &[u16]) -> Vec<u8> {
    exif_chain(&[tags])
}

/// Exif directories with these tags, each behind the one before.
fn exif_chain(directories: &[&[u16]]) -> Vec<u8> {
    let mut bytes = b"MM\0\x2a\0\0\0\x08".to_vec();
    for (place, tags) in directories.iter().enumerate() {
        bytes.extend((tags.len() as u16).to_be_bytes());
        let behind = bytes.len() + tags.len() * 12 + 4;
        for tag in *tags {
            bytes.extend(tag.to_be_bytes());
            let value = if *tag == 0x8769 { (behind as u32).to_be_bytes() } else { [0, 1, 0, 0] };
            bytes.extend([0, 3, 0, 0, 0, 1]);
            bytes.extend(value);
        }
        let is_pointed_at = tags.contains(&0x8769) || place + 1 == directories.len();
        bytes.extend(if is_pointed_at { [0; 4] } else { (behind as u32).to_be_bytes() });
    }
    bytes
}

fn segment(code: u8, data: &[u8]) -> Vec<u8> {
    [&[0xff, code][..], &(data.len() as u16 + 2).to_be_bytes(), data].concat()
}

fn jpeg(segments: &[Vec<u8>], rest: &[u8]) -> Vec<u8> {
    let frame = segment(0xc0, &[8, 0, 2, 0, 3, 1, 1, 0x11, 0]);
    let scan = segment(0xda, &[1, 1, 0, 0, 63, 0]);
    let data = [0x12, 0xff, 0, 0x34, 0xff, 0xd0, 0x56, 0xff, 0xd9];
    [&[0xff, 0xd8][..], &segments.concat(), &frame, &scan, &data, rest].concat()
}

fn webp(chunks: &[(&[u8], &[u8])]) -> Vec<u8> {
    let mut inside = b"WEBP".to_vec();
    for (name, data) in chunks {
        inside.extend([name, &(data.len() as u32).to_le_bytes()[..], data].concat());
        inside.extend(vec![0; data.len() % 2]);
    }
    [b"RIFF", &(inside.len() as u32).to_le_bytes()[..], &inside].concat()
}

fn archive(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, text) in parts {
        writer.start_file(*name, SimpleFileOptions::default()).unwrap();
        writer.write_all(text.as_bytes()).unwrap();
    }
    writer.finish().unwrap().into_inner()
}

const TYPES: (&str, &str) = ("[Content_Types].xml", "<Types/>");
const BOOK: (&str, &str) = ("xl/workbook.xml", "<workbook><sheets><sheet name='一'/></sheets></workbook>");

fn workbook(parts: &[(&str, &str)]) -> Vec<u8> {
    let book = if parts.iter().any(|(name, _)| *name == BOOK.0) { None } else { Some(BOOK) };
    archive(&[TYPES].into_iter().chain(book).chain(parts.iter().copied()).collect::<Vec<_>>())
}

#[test]
fn plain_pictures_pass() {
    assert_eq!(faults(Kind::Png, &png(9, 9, &[chunk(b"tEXt", b"Software\0a")], b"")), []);
    assert_eq!(faults(Kind::Jpeg, &jpeg(&[segment(0xe0, b"JFIF\0")], b"")), []);
    let oriented = [b"Exif\0\0", &exif(&[0x0112, 0x011a])[..]].concat();
    assert_eq!(faults(Kind::Jpeg, &jpeg(&[segment(0xe1, &oriented)], b"")), []);
    assert_eq!(faults(Kind::Webp, &webp(&[(b"VP8L", &[0x2f, 1, 0, 0, 0])])), []);
}

#[test]
fn what_pictures_tell_is_named() {
    let described = |name: &str| hidden(Hidden::Description, name);
    assert_eq!(faults(Kind::Png, &png(9, 9, &[chunk(b"tEXt", b"Author\0a")], b"")), described("Author"));
    assert_eq!(
        faults(Kind::Png, &png(9, 9, &[chunk(b"eXIf", &exif(&[0x8825]))], b"")),
        hidden(Hidden::Position, "GPS")
    );
    assert_eq!(faults(Kind::Png, &png(9, 9, &[], b"<script>")), hidden(Hidden::Rest, "PNG"));
    let with = |code: u8, data: &[u8]| faults(Kind::Jpeg, &jpeg(&[segment(code, data)], b""));
    assert_eq!(
        with(0xe1, &[b"Exif\0\0", &exif(&[0x0112, 0x8825])[..]].concat()),
        hidden(Hidden::Position, "GPS")
    );
    assert_eq!(with(0xe1, &[b"Exif\0\0", &exif(&[0x013b])[..]].concat()), hidden(Hidden::Person, "Artist"));
    assert_eq!(with(0xe1, &[b"Exif\0\0", &exif(&[0x0110])[..]].concat()), hidden(Hidden::Camera, "Exif"));
    assert_eq!(with(0xe1, b"Exif\0\0MM\0\x2a\xff\xff\xff\xff"), hidden(Hidden::Camera, "Exif"));
    assert_eq!(with(0xe1, b"http://ns.adobe.com/xap/1.0/\0<x/>"), described("XMP"));
    assert_eq!(with(0xed, b"Photoshop 3.0\0"), described("IPTC"));
    assert_eq!(with(0xfe, b"a"), described("COM"));
    assert_eq!(faults(Kind::Jpeg, &jpeg(&[], b"PK\x03\x04")), hidden(Hidden::Rest, "JPEG"));
    let picture: (&[u8], &[u8]) = (b"VP8L", &[0x2f, 1, 0, 0, 0]);
    assert_eq!(faults(Kind::Webp, &webp(&[picture, (b"XMP ", b"<x/>")])), described("XMP"));
    assert_eq!(
        faults(Kind::Webp, &webp(&[picture, (b"EXIF", &exif(&[0x8825]))])),
        hidden(Hidden::Position, "GPS")
    );
}

#[test]
fn every_directory_of_exif_is_looked_into() {
    let look = |directories: &[&[u16]]| {
        let exif = exif_chain(directories);
        let in_jpeg = faults(Kind::Jpeg, &jpeg(&[segment(0xe1, &[b"Exif\0\0", &exif[..]].concat())], b""));
        let in_png = faults(Kind::Png, &png(9, 9, &[chunk(b"eXIf", &exif)], b""));
        assert_eq!(in_jpeg, in_png, "{directories:x?}");
        in_jpeg
    };
    assert_eq!(look(&[&[0x0112]]), []);
    assert_eq!(look(&[&[0x0112, 0x8769], &[0x9000, 0xa002, 0xa003]]), []);
    assert_eq!(look(&[&[0x0112, 0x8769], &[0x9000, 0x9003]]), hidden(Hidden::Camera, "Exif"));
    assert_eq!(look(&[&[0x0112, 0x8769], &[0xa430]]), hidden(Hidden::Person, "CameraOwnerName"));
    // The small picture of a camera.
    assert_eq!(look(&[&[0x0112], &[0x0201, 0x0202]]), hidden(Hidden::Camera, "Exif"));
    // A chain that bites its tail, and one that is cut off.
    let mut circle = exif(&[0x0112]);
    *circle.last_mut().unwrap() = 8;
    let mut cut = exif(&[0x0112, 0x0112]);
    cut.truncate(30);
    for broken in [circle, cut] {
        assert_eq!(
            faults(Kind::Png, &png(9, 9, &[chunk(b"eXIf", &broken)], b"")),
            hidden(Hidden::Camera, "Exif")
        );
    }
}

#[test]
fn broken_pictures_are_none() {
    for (kind, whole) in [
        (Kind::Png, png(9, 9, &[], b"")),
        (Kind::Jpeg, jpeg(&[], b"")),
        (Kind::Webp, webp(&[(b"VP8L", &[0x2f, 1, 0, 0, 0])])),
    ] {
        for length in 0..whole.len() {
            assert_eq!(faults(kind, &whole[..length]), [Fault::OtherType], "{kind:?} {length}");
        }
    }
    assert_eq!(faults(Kind::Webp, b"RIFF\x04\0\0\0AVI "), [Fault::OtherType]);
    assert_eq!(faults(Kind::Webp, b"RIFF\x04\0\0\0WEBP"), [Fault::OtherType]);
}

#[test]
fn points_are_counted_to_the_last() {
    assert_eq!(faults(Kind::Png, &png(8_000, 5_000, &[], b"")), []);
    assert_eq!(faults(Kind::Png, &png(8_000, 5_001, &[], b"")), [Fault::Over(Limit::Pixels)]);
}

#[test]
fn the_words_of_office_files_are_read_across_runs() {
    let strings =
        "<sst><si><r><t>138</t></r><r><t>0013</t></r><r><t>8000</t></r></si><si><t>甲&amp;乙</t></si></sst>";
    let sheet = "<worksheet><sheetData><row><c><v>98.5</v></c><c><is><t>丙</t></is></c></row></sheetData></worksheet>";
    let parts = [("xl/sharedStrings.xml", strings), ("xl/worksheets/sheet1.xml", sheet)];
    let look = look(Kind::Xlsx, &workbook(&parts), &Limits::default());
    assert_eq!((look.faults.as_slice(), look.text.as_str()), (&[][..], "13800138000\n甲&乙\n98.5\n丙\n"));
}

#[test]
fn what_office_files_tell_is_named() {
    let with = |name: &str, text: &str| faults(Kind::Xlsx, &workbook(&[(name, text)]));
    let core = "<cp:coreProperties xmlns:cp='a' xmlns:dc='b'><dc:creator>张</dc:creator><cp:lastModifiedBy/></cp:coreProperties>";
    assert_eq!(with("docProps/core.xml", core), hidden(Hidden::Person, "creator"));
    assert_eq!(
        with("docProps/app.xml", "<Properties><Manager>a</Manager></Properties>"),
        hidden(Hidden::Person, "Manager")
    );
    assert_eq!(with("docProps/app.xml", "<Properties><Company>市质监局</Company></Properties>"), []);
    assert_eq!(with("xl/comments1.xml", "<comments/>"), hidden(Hidden::Comments, "xl/comments1.xml"));
    let book = "<workbook><sheets><sheet name='底稿' state='veryHidden'/></sheets></workbook>";
    assert_eq!(with("xl/workbook.xml", book), hidden(Hidden::Sheet, "底稿"));
    assert_eq!(with("xl/vbaProject.bin", ""), [Fault::Active(Active::Macro)]);
    assert_eq!(with("xl/embeddings/a.bin", ""), [Fault::Active(Active::Embedded)]);
    assert_eq!(with("xl/externalLinks/a.xml", "<a/>"), [Fault::Active(Active::External)]);
    let image = "<Relationships><Relationship Type='x/image' Target='http://a' TargetMode='External'/></Relationships>";
    assert_eq!(with("xl/_rels/a.rels", image), [Fault::Active(Active::External)]);
    assert_eq!(with("xl/_rels/a.rels", &image.replace("x/image", "x/hyperlink")), []);
    assert_eq!(
        with("xl/sharedStrings.xml", "<!DOCTYPE a [<!ENTITY b 'c'>]><sst>&b;</sst>"),
        [Fault::OtherType]
    );
    let document = "<w:document xmlns:w='a'><w:p><w:del><w:delText>x</w:delText></w:del></w:p></w:document>";
    let text = archive(&[TYPES, ("word/document.xml", document)]);
    assert_eq!(faults(Kind::Docx, &text), hidden(Hidden::Changes, "del"));
    assert_eq!(faults(Kind::Xlsx, &text), [Fault::OtherType]);
    assert_eq!(faults(Kind::Xlsx, b"PK\x03\x04"), [Fault::OtherType]);
}

#[test]
fn what_an_archive_unpacks_to_is_counted() {
    let mut limits = Limits::default();
    limits.set(Limit::ArchiveEntry, 4 << 20);
    limits.set(Limit::ArchiveTotal, 6 << 20);
    limits.set(Limit::Cells, 2);
    let over = |parts: &[(&str, &str)]| look(Kind::Xlsx, &workbook(parts), &limits).faults;
    let blanks = " ".repeat(5 << 20);
    assert_eq!(over(&[("xl/a", &blanks)]), [Fault::Over(Limit::ArchiveEntry)]);
    assert_eq!(over(&[("xl/a", &blanks[..4 << 20])]), [Fault::Over(Limit::ArchiveRatio)]);
    let mut state = 1_u32;
    let noise: String = (0..4 << 20)
        .map(|_| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            char::from(b'a' + (state >> 24) as u8 % 26)
        })
        .collect();
    assert_eq!(over(&[("xl/a", &noise)]), []);
    assert_eq!(over(&[("xl/a", &noise), ("xl/b", &noise)]), [Fault::Over(Limit::ArchiveTotal)]);
    assert_eq!(over(&[("xl/worksheets/sheet1.xml", "<a><c/><c/></a>")]), []);
    assert_eq!(over(&[("xl/worksheets/sheet1.xml", "<a><c/><c/><c/></a>")]), [Fault::Over(Limit::Cells)]);
}

#[test]
fn what_a_pdf_tells_and_does_is_named() {
    let with = |inside: &str| faults(Kind::Pdf, format!("%PDF-1.7\n{inside}\n%%EOF\n").as_bytes());
    assert_eq!(with("<< /Title (a) /Author () >>"), []);
    assert_eq!(with("<< /JSX 1 /AuthorX (a) >>"), []);
    assert_eq!(with("<< /Author (a) >>"), hidden(Hidden::Person, "Author"));
    assert_eq!(with("<dc:creator>a"), hidden(Hidden::Person, "dc:creator"));
    assert_eq!(with("<< /Subtype /Popup >>"), hidden(Hidden::Comments, "Popup"));
    assert_eq!(with("<< /JS (a) >>"), [Fault::Active(Active::Script)]);
    assert_eq!(with("<< /EmbeddedFile >>"), [Fault::Active(Active::Embedded)]);
    assert_eq!(with("<< /Encrypt 1 0 R >>"), [Fault::Active(Active::Locked)]);
    assert_eq!(faults(Kind::Pdf, b"%PDF-1.7\n"), [Fault::OtherType]);
    let polyglot = [b"%PDF-1.7\n%%EOF", &[b'x'; 2000][..]].concat();
    assert_eq!(faults(Kind::Pdf, &polyglot), [Fault::OtherType]);
}

#[test]
fn packed_streams_of_a_pdf_are_looked_into() {
    let mut packed = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(br"BT [(138) -20 (0013\)) (8000)] TJ (Tel) Tj ET /JavaScript").unwrap();
    let packed = packed.finish().unwrap();
    let bytes = [&b"%PDF-1.7\n1 0 obj <<>> stream\r\n"[..], &packed, b"\nendstream\n%%EOF\n"].concat();
    let look = look(Kind::Pdf, &bytes, &Limits::default());
    assert_eq!(look.faults, [Fault::Active(Active::Script)]);
    assert_eq!(look.text, "1380013)8000\nTel\n");
}

#[test]
fn drawings_only_draw() {
    let fault =
        |inside: &str| svg(format!("<svg xmlns='http://www.w3.org/2000/svg'>{inside}</svg>").as_bytes());
    for plain in
        ["<path d='M0 0'/>", "<use href='#a'/>", "<style>a{fill:url(#b)}</style>", "<g fill=\"url('#b')\"/>"]
    {
        assert_eq!(fault(plain), None, "{plain}");
    }
    for (active, named) in [
        ("<script/>", "script"),
        ("<g onload='a'/>", "onload"),
        ("<g ONLOAD='a'/>", "ONLOAD"),
        ("<foreignObject/>", "foreignObject"),
        ("<animate/>", "animate"),
        ("<set/>", "set"),
        ("<a href='#a'/>", "a"),
        ("<image href='#a'/>", "image"),
        ("<use href='b.svg#a'/>", "href"),
        ("<style>@im&#112;ort 'b.css'</style>", "style"),
        ("<style>a{b:ur&#108;(b.svg)}</style>", "style"),
        ("<style><desc/>@import 'b.css'</style>", "desc"),
        ("<style>a{b:image-set('b.png' 1x)}</style>", "style"),
        ("<g style=\"background:image-set('https://a.org/b.png' 1x)\"/>", "style"),
        ("<g style=\"background:element(#a) //a.org/b\"/>", "style"),
        ("<g mask=\"image-set('b.png' 1x)\"/>", "mask"),
        ("<?xml-stylesheet href='b.css'?>", "?"),
        ("<use href='data:image/svg+xml,a'/>", "href"),
        ("<g style='background:url(http://a)'/>", "style"),
        ("<style>@import 'a';</style>", "style"),
        ("<style>a{b:url( \"http://a\")}</style>", "style"),
        ("<style>a{b:\\75rl(http://a)}</style>", "style"),
        ("<g><x:script xmlns:x='http://www.w3.org/2000/svg'/></g>", "script"),
    ] {
        assert_eq!(fault(active).as_deref(), Some(named), "{active}");
    }
    for broken in ["", "<g/>", "<!DOCTYPE svg><svg/>", "<svg>&a;</svg>", "<svg>", "<svg></g>", "\0"] {
        assert!(svg(broken.as_bytes()).is_some(), "{broken}");
    }
}
