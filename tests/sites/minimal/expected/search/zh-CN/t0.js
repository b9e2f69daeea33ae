gongshiIndex("t0","=ecd0ecbd (!=f8ca2cf 0!yqxaxtsjjh &!yqxwhj #!与依 /!书  $!书角 & %/!化局 #!安排 ,!想 $!标 %$!梧溪 #%!矩阵 +!都有  %");
