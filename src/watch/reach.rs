//! Whether the system tells of changes in a folder.

use std::path::Path;

/// File systems whose changes come from elsewhere, so that this system does not hear of them: the magic numbers of
/// statfs(2), and of the drives that virtual machines and WSL show.
const REMOTE: [(u64, &str); 13] = [
    (0x6969, "NFS"),
    (0x517b, "SMB"),
    (0xff53_4d42, "CIFS"),
    (0xfe53_4d42, "SMB2"),
    (0x0102_1997, "9P"),
    (0x6573_5546, "FUSE"),
    (0x00c3_6400, "Ceph"),
    (0x5346_414f, "AFS"),
    (0x7375_7245, "Coda"),
    (0x786f_4256, "VirtualBox"),
    (0xbacb_acbc, "VMware"),
    (0x7c7c_6673, "Parallels"),
    (0x564c, "NCP"),
];

/// The name of the file system that a folder is on, where changes must be looked for.
pub fn remote(folder: &Path) -> Option<&'static str> {
    let about = rustix::fs::statfs(folder).ok()?;
    // Of a width and sign that differ between machines; the numbers are those of 32 bits.
    let kind = u64::from(about.f_type as u32);
    REMOTE.iter().find(|(magic, _)| *magic == kind).map(|(_, name)| *name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn this_machine_tells_of_its_own_folders() {
        assert_eq!(remote(Path::new(env!("CARGO_MANIFEST_DIR"))), None);
        assert_eq!(remote(Path::new("/nowhere/at/all")), None);
    }
}
