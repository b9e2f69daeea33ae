//! Says how large, how deep and how many the things of a site may be.

/// Something that has a limit, so that no site can exhaust the machine that reads it.
macro_rules! limits {
    ($($(#[doc = $doc:literal])* $name:ident $text:literal = $most:expr,)*) => {
        /// What has a limit. The name in print is that of [`Limit::name`], for example `text-file`.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Limit {
            $($(#[doc = $doc])* $name,)*
        }

        impl Limit {
            /// Everything that has a limit.
            pub const ALL: &[Limit] = &[$(Limit::$name,)*];

            /// The name in print, for example `text-file`.
            pub fn name(self) -> &'static str {
                match self { $(Limit::$name => $text,)* }
            }

            /// What is let through where nobody says otherwise.
            pub fn usual(self) -> u64 {
                match self { $(Limit::$name => $most,)* }
            }
        }
    };
}

const KIB: u64 = 1 << 10;
const MIB: u64 = 1 << 20;

limits! {
    /// The files below `content` and `themes`.
    Files "files" = 20_000,
    /// How deep folders lie within each other, `content` itself not counted.
    FolderDepth "folder-depth" = 16,
    /// The bytes of a path from the site's folder.
    Path "path" = 240,
    /// The bytes of a file of text.
    TextFile "text-file" = 4 * MIB,
    /// The bytes of all files of text.
    Texts "texts" = 64 * MIB,
    /// The bytes of an attachment, or of a file of a theme that is no text.
    Attachment "attachment" = 20 * MIB,
    /// The bytes of all attachments and files of themes that are no text.
    Attachments "attachments" = 512 * MIB,
    /// How deep lists and mappings of YAML lie within each other.
    YamlDepth "yaml-depth" = 32,
    /// The bytes of one text in YAML.
    Scalar "scalar" = 256 * KIB,
    /// The bytes of one key in YAML.
    Key "key" = 256,
    /// How deep quotes, lists and emphasis lie within each other in Markdown.
    Nesting "nesting" = 64,
    /// The headings of a section.
    Headings "headings" = 5_000,
    /// The footnotes of a section, and the references to them.
    Footnotes "footnotes" = 5_000,
    /// The links, figures and pictures of a section.
    Links "links" = 5_000,
    /// The rows of a table.
    TableRows "table-rows" = 20_000,
    /// The columns of a table.
    TableColumns "table-columns" = 200,
    /// The width of a picture times its height.
    Pixels "pixels" = 40_000_000,
    /// The bytes of one part of an office file, unpacked.
    ArchiveEntry "archive-entry" = 64 * MIB,
    /// The bytes of an office file, unpacked.
    ArchiveTotal "archive-total" = 256 * MIB,
    /// How much smaller packing may make a part of an office file: a hundredfold is no document.
    ArchiveRatio "archive-ratio" = 100,
    /// The cells of a workbook.
    Cells "cells" = 2_000_000,
    /// The findings that are listed for one file; behind them it is not looked at.
    Findings "findings" = 1_000,
    /// The bytes of a rendered page.
    Page "page" = 64 * MIB,
    /// The seconds that one command may take.
    Seconds "seconds" = 60,
    /// The bytes of memory that one command may hold.
    Memory "memory" = 1024 * MIB,
}

/// The limits that hold. The content cannot raise them: it is what they are there for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    raised: Vec<(Limit, u64)>,
}

impl Limit {
    /// The units in which bytes are counted, each with how many they are.
    pub const UNITS: [(&str, u64); 3] = [("KiB", KIB), ("MiB", MIB), ("GiB", 1 << 30)];

    /// The limit of a name, for example `text-file`.
    pub fn named(name: &str) -> Option<Limit> {
        Limit::ALL.iter().copied().find(|limit| limit.name() == name)
    }

    /// Whether it counts bytes; the others count things.
    pub fn is_bytes(self) -> bool {
        match self {
            Limit::Path | Limit::TextFile | Limit::Texts | Limit::Attachment | Limit::Attachments => true,
            Limit::Scalar | Limit::Key | Limit::ArchiveEntry | Limit::ArchiveTotal | Limit::Page => true,
            Limit::Memory => true,
            Limit::Files | Limit::FolderDepth | Limit::YamlDepth | Limit::Nesting | Limit::Headings => false,
            Limit::Footnotes | Limit::Links | Limit::TableRows | Limit::TableColumns => false,
            Limit::Pixels | Limit::ArchiveRatio | Limit::Cells | Limit::Findings | Limit::Seconds => false,
        }
    }

    /// An amount of it as people write it, for example `4 MiB` or `20000`.
    pub fn shown(self, most: u64) -> String {
        match most {
            _ if !self.is_bytes() => most.to_string(),
            _ if most >= MIB && most.is_multiple_of(MIB) => format!("{} MiB", most / MIB),
            _ if most >= KIB && most.is_multiple_of(KIB) => format!("{} KiB", most / KIB),
            _ => format!("{most} B"),
        }
    }

    /// Reads `text-file=8MiB` or `files=50000`; nothing where it is none of the limits or no amount.
    pub fn parse(text: &str) -> Option<(Limit, u64)> {
        let (name, amount) = text.split_once('=')?;
        let limit = Limit::named(name)?;
        let unit = Limit::UNITS.iter().find_map(|(unit, times)| Some((amount.strip_suffix(unit)?, *times)));
        let (digits, times) = unit.filter(|_| limit.is_bytes()).unwrap_or((amount, 1));
        let plain = digits.bytes().all(|digit| digit.is_ascii_digit());
        let amount = plain.then(|| digits.parse::<u64>().ok())??.checked_mul(times)?;
        Some((limit, amount))
    }
}

impl Limits {
    /// How much is let through.
    pub fn of(&self, limit: Limit) -> u64 {
        self.raised.iter().rev().find(|(other, _)| *other == limit).map_or(limit.usual(), |(_, most)| *most)
    }

    /// The same where it is to be compared with a length.
    pub fn length(&self, limit: Limit) -> usize {
        usize::try_from(self.of(limit)).unwrap_or(usize::MAX)
    }

    /// Sets a limit, higher or lower than usual.
    pub fn set(&mut self, limit: Limit, most: u64) {
        self.raised.push((limit, most));
    }
}

#[cfg(test)]
mod tests {
    use super::{Limit, Limits};

    #[test]
    fn what_is_set_last_holds() {
        let mut limits = Limits::default();
        assert_eq!(limits.of(Limit::Key), 256);
        limits.set(Limit::Key, 10);
        limits.set(Limit::Files, 1);
        limits.set(Limit::Key, 20);
        assert_eq!((limits.of(Limit::Key), limits.length(Limit::Files)), (20, 1));
    }

    #[test]
    fn amounts_are_read_as_they_are_shown() {
        for (text, read) in [
            ("text-file=8MiB", Some((Limit::TextFile, 8 << 20))),
            ("files=50000", Some((Limit::Files, 50_000))),
            ("key=1KiB", Some((Limit::Key, 1024))),
            ("files=2MiB", None),
            ("files=", None),
            ("files=-1", None),
            ("files=99999999999999999999", None),
            ("text-file=99999999999GiB", None),
            ("nothing=1", None),
            ("files", None),
        ] {
            assert_eq!(Limit::parse(text), read, "{text}");
        }
        for limit in Limit::ALL {
            let shown = limit.shown(limit.usual()).replace([' ', 'B'], "").replace('i', "iB");
            assert_eq!(Limit::parse(&format!("{}={shown}", limit.name())), Some((*limit, limit.usual())));
        }
    }

    #[test]
    fn every_limit_has_a_name_of_its_own() {
        let names: std::collections::BTreeSet<_> = Limit::ALL.iter().map(|limit| limit.name()).collect();
        assert_eq!(names.len(), Limit::ALL.len());
    }
}
