gongshiIndex("t4","=1e5eefd9 3!=ee7db064 #!cultur #!gzdt 0!jdab ,!jdap ,!paqw .!zdsx $!zldw )!zljz +!ztmb %!个村  %!作动 0!关于 2!地图 3!展  2!府  &!数据 1!文 .!文件 /!文化 #!民政  &!网站 3!责任 )$!责小 *!近读  $");
