gongshiIndex("t5","gybz 2!wxxaxtsjjh &!wxxwhj #!zcmb %!zrcw )!zrdw )!zrjz +!zrsw )!人民  &!体目 %!例  &!公开  2!列明  #!加的  #!动态 0!参加  #!息缺 3!据 /!据下 1!政府  &!本方  #!本站 2!牵头  #!的事  #!的进  2!读书  $");
