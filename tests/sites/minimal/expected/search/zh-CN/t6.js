gongshiIndex("t6","=2ea70871 /!=c4eda0d1 #!=edc7d7c9 +!bzcs -!bzcy -!bzzs -!bzzy -!wmyyj /!xxkk 3!xxqk 3!保障 -!划 &!划的  2!务 (!度安 ,!溪县 #%!角  %!角计 & 2!该单  #!阵 +!障措 -");
