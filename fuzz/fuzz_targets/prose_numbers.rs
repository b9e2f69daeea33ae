#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| gongshi_fuzz::entries::prose_numbers(bytes));
