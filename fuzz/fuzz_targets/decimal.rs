#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| gongshi_fuzz::entries::decimal(bytes));
