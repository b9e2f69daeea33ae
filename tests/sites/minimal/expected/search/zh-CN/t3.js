gongshiIndex("t3","=4d1ca936 &!=a606b0ee 3!gwbz 2!wjyyj /!wzdt 4!xwhj #!yxxaxtsjjh &!yxxwhj #!zylw (!zyrw (!下载 1!专责 *!主要 (!小组 *!局 #!思想 $!指导 $!指标 '!施 -!站 2!站公  2!站地 4!群众  $!计划 & 2");
