gongshiIndex("e0",[["梧溪县文化局\n县文化局","departments/culture.html",[],"本方案未列明该单位牵头或参加的事项。"]]);
