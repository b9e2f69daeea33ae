# Название языка на нём самом
language-name = Русский
# Названия языков внутри предложения
language-zh-CN = китайский
language-zh-TW = китайский, традиционное письмо
language-en = английский
language-ru = русский

# Названия страниц
page-home = Главная
page-indicators = Показатели
page-tasks = Основные задачи
page-departments = Ведомства
page-task-forces = Рабочие группы
page-matrix = Матрица ответственности
page-schedule = График
page-safeguards = Меры обеспечения
page-plan-text = Полный текст плана
page-documents = Документы
page-updates = Новости
page-data = Данные
page-about = О сайте
page-site-map = Карта сайта
page-not-found = Страница не найдена
page-title = { $page } – { $site }
description = { $page }: { $site }.

# Состояния
status-met = Достигнуто
status-on-track = По графику
status-in-progress = Выполняется
status-behind = Отставание
status-missed = Не достигнуто
status-not-reported = Данных пока нет
status-not-assessable = Не оценивается
status-not-applicable = Неприменимо
status-expired = Срок действия истёк
status-withdrawn = Отменено
status-revised = Цель изменена
status-set-by-hand = Установлено вручную
status-report-overdue = Отчёт просрочен
status-not-started = Не начато
status-completed = Завершено
status-completed-late = Завершено с опозданием
status-overdue = Просрочено
status-planned = Готовится
status-under-revision = Пересматривается
status-met-meaning = Последнее значение соответствует цели.
status-on-track-meaning = Срок ещё не наступил, и последнее значение не хуже пути, заданного промежуточными целями или проведённого от исходного значения.
status-in-progress-meaning = Срок ещё не наступил, а пути для сравнения план не задаёт.
status-behind-meaning = Срок ещё не наступил, но последнее значение хуже пути, заданного промежуточными целями или проведённого от исходного значения.
status-missed-meaning = Срок истёк, а последнее значение не соответствует цели.
status-not-reported-meaning = На дату данных не опубликовано ни одного значения.
status-not-assessable-meaning = Значение опубликовано, но цель выражена словами, и вычислить ничего нельзя.
status-not-applicable-meaning = Показатель неприменим; причина указана на его странице.
status-expired-meaning = Показатель или план больше не действует; сохранён результат на тот день.
status-withdrawn-meaning = От показателя отказались; причина указана на его странице.

# Пометки
flag-provisional = Предварительно
flag-revised = Уточнено
flag-estimated = Оценка
flag-not-available = Нет данных
flag-not-applicable = Неприменимо
flag-confidential = Не подлежит публикации

# Периоды
period-half = { $ordinal ->
    [first] I полугодие { $year } г.
   *[second] II полугодие { $year } г.
}
period-half-said = { $ordinal ->
    [first] I полугодие { $year } г.
   *[second] II полугодие { $year } г.
}
period-half-short = { $ordinal ->
    [first] I пг. { $year }
   *[second] II пг. { $year }
}
period-quarter = { $ordinal ->
    [first] I
    [second] II
    [third] III
   *[fourth] IV
} квартал { $year } г.
period-quarter-short = { $ordinal ->
    [first] I
    [second] II
    [third] III
   *[fourth] IV
} кв. { $year }
period-split-year = { $years } гг.
period-range = { $from } — { $to }
by-the-end-of = { $period }
by-the-end-of-the-plan = конец плана

# Числа и единицы: перед знаком и словом стоит неразрывный пробел
range = { $negative ->
    [yes] от { $low } до { $high }
   *[no] { $low }–{ $high }
}
magnitude-wan = { $n }0 000
magnitude-yi = { $n }00 млн
magnitude-wan-yi = { $n } трлн
magnitude-million = { $n } млн
magnitude-billion = { $n } млрд
magnitude-trillion = { $n } трлн
amount-percent = { $n } %
amount-points = { $plural ->
    [one] { $n } балл
    [few] { $n } балла
    [many] { $n } баллов
   *[other] { $n } балла
}
amount-money = { $plural ->
    [one] { $n } юань
    [few] { $n } юаня
    [many] { $n } юаней
   *[other] { $n } юаня
}
amount-rate = { $n } на { $base }
amount-own = { $n } { $unit }
amount-total = всего { $amount }
unit-percent = %
unit-points = баллы
unit-count = число
unit-money = юани
unit-rate = на { $base }

# Цели. «Минимум», «максимум» и «примерно» не меняют падежа, и форма, которую даёт число, остаётся верной.
target-table-at-least = ≥ { $amount }
target-table-more-than = > { $amount }
target-table-at-most = ≤ { $amount }
target-table-less-than = < { $amount }
target-table-exactly = { $amount }
target-table-between = { $amount }
target-table-about = ≈ { $amount }
target-long-at-least = { $cumulative ->
    [yes] минимум { $amount } за всё время
   *[no] минимум { $amount }
}
target-long-more-than = { $cumulative ->
    [yes] больше, чем { $amount }, за всё время
   *[no] больше, чем { $amount }
}
target-long-at-most = { $cumulative ->
    [yes] максимум { $amount } за всё время
   *[no] максимум { $amount }
}
target-long-less-than = { $cumulative ->
    [yes] меньше, чем { $amount }, за всё время
   *[no] меньше, чем { $amount }
}
target-long-exactly = { $cumulative ->
    [yes] { $amount } за всё время
   *[no] { $amount }
}
target-long-between = { $cumulative ->
    [yes] { $amount } за всё время
   *[no] { $amount }
}
target-long-about = { $cumulative ->
    [yes] примерно { $amount } за всё время
   *[no] примерно { $amount }
}
target-long-first = впервые (минимум { $amount })

# Кто отвечает
lead-named = назначено планом или данными
lead-by-task-force = возглавляет: { $name }
lead-by-task = отвечает за всю задачу
lead-by-office = здесь находится аппарат руководящей группы
members-open = и другие
members-everyone = Все участники руководящей группы
matrix-lead = Возглавляет
matrix-member = Участвует
count-of-indicators = { $plural ->
    [one] { $n } показатель
    [few] { $n } показателя
    [many] { $n } показателей
   *[other] { $n } показателя
}
count-of-tasks = { $plural ->
    [one] { $n } задача
    [few] { $n } задачи
    [many] { $n } задач
   *[other] { $n } задачи
}
count-of-task-forces = { $plural ->
    [one] { $n } рабочая группа
    [few] { $n } рабочие группы
    [many] { $n } рабочих групп
   *[other] { $n } рабочей группы
}
department-no-duties = План ничего не поручает этому ведомству.
department-member = Участие: { $forces }.
department-leads = Ответственность: { $leads }.
department-leads-and-member = Ответственность: { $leads }. Участие: { $forces }.
department-supports = Соисполнение: { $supports }.
department-everyone = Участие в составе руководящей группы: { $forces }.
task-without-indicators = Собственных показателей нет
task-progress = Достигнуто показателей: { $met } из { $all }
table-of-task = { $task }: показатели

# Главная
home-part = { $status } — { $n }
home-sentence = { $plural ->
    [one] { $n } показатель: { $parts }.
    [few] { $n } показателя: { $parts }.
    [many] { $n } показателей: { $parts }.
   *[other] { $n } показателя: { $parts }.
}

# Показатели: состояние одной фразой
headline-not-reported = Цель: { $target } (срок — { $by }). Значений пока нет.
headline-in-words = Последнее значение: { $value } ({ $period }). Цель выражена словами: { $target } (срок — { $by }).
headline-withdrawn = Цель была такой: { $target } (срок — { $by }). От неё отказались.
headline-not-applicable = Цель плана: { $target } (срок — { $by }). Здесь она неприменима.
headline-met = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Это соответствует цели: { $target } (срок — { $by }).
headline-on-track = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Это не хуже пути к цели: { $target } (срок — { $by }).
headline-in-progress = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Цель ещё впереди: { $target } (срок — { $by }).
headline-behind = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Это хуже пути к цели: { $target } (срок — { $by }).
headline-missed = { $cumulative ->
    [yes] Всего: { $value } (последний период: { $period })
   *[no] Последнее значение: { $value } ({ $period })
}. Это не соответствует цели: { $target } (срок — { $by }).
headline-not-assessable = Последнее значение: { $value } ({ $period }). Цель выражена словами: { $target } (срок — { $by }).
headline-override = Состояние установлено вручную.

# Показатели: по какому правилу
rule-not-applicable = Показатель неприменим и не оценивается.
rule-withdrawn = Показатель отменён (дата отмены — { $date }) и не оценивается.
rule-expired = Показатель действовал до { $date } включительно; после этого результат зафиксирован.
rule-no-value = Ни одного значения не опубликовано, поэтому состояние — «Данных пока нет».
rule-in-words = Цель выражена словами, вычислить ничего нельзя, поэтому состояние — «Не оценивается».
rule-satisfied = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}; цель ({ $target }) достигнута, поэтому состояние — «Достигнуто».
rule-deadline-passed = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}; цель ({ $target }) не достигнута, а срок ({ $deadline }) истёк, поэтому состояние — «Не достигнуто».
rule-milestone = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}; промежуточная цель ({ $path }, { $by }) { $kept ->
    [no] не достигнута, поэтому состояние — «Отставание».
   *[yes] достигнута, поэтому состояние — «По графику».
}
rule-line = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}. Прямая от начала к цели проходит в это время через { $path }; { $kept ->
    [no] значение хуже, поэтому состояние — «Отставание».
   *[yes] значение не хуже, поэтому состояние — «По графику».
}
rule-no-path = { $cumulative ->
    [yes] Сумма — { $value } (последний период: { $period })
   *[no] Значение — { $value } ({ $period })
}; цель ({ $target }) ещё не достигнута, срок ({ $deadline }) не наступил, а промежуточных целей и исходного значения, от которых можно провести путь, нет. Поэтому состояние — «Выполняется».

direction-higher = Чем больше, тем лучше
direction-lower = Чем меньше, тем лучше
direction-nearer = Чем ближе к цели, тем лучше
frequency-yearly = Раз в год
frequency-half-yearly = Раз в полугодие
frequency-quarterly = Раз в квартал
frequency-monthly = Раз в месяц
frequency-once = Один раз

# Диаграммы
chart-point = { $period }: { $value }
chart-trend = { $name }: значения по периодам и цель
chart-target = Цель: { $target }
chart-phase = { $title } ({ $dates })
chart-as-of = По состоянию на { $date }

# План как документ
plan-guiding-ideas = Руководящие принципы
plan-overall-goals = Общие цели
plan-tasks = Основные задачи
plan-responsibilities = Распределение ответственности
plan-safeguards = Меры обеспечения
plan-schedule = График
heading-part = { $roman }. { $title }
heading-section = { $n }. { $title }
record-index-number = Регистрационный индекс
record-category = Тема
record-issuer = Орган, издавший документ
record-issued = Дата издания
record-published = Дата публикации
record-document-number = Номер документа
record-title = Название
record-validity = Действие
record-keywords = Ключевые слова
validity-in-force = Действует
validity-expired = Срок действия истёк
validity-repealed = Отменён
documents-basis = Основания плана
documents-evidence = Источники и подтверждения
documents-output = Документы, которые будут приняты или пересмотрены

# Данные
download-indicators = Все показатели
download-values = Все значения
download-report = Весь отчёт
download-series = Значения этого показателя
citation-text = { $publisher }. { $title }. Данные по состоянию на { $date }
column-id = Идентификатор; он же часть адреса страницы и никогда не меняется
column-name = Название, по столбцу на каждый язык
column-task = Идентификатор задачи
column-lead = Идентификатор ответственного ведомства
column-unit = Единица измерения
column-target-kind = Вид цели: минимум, больше, максимум, меньше, ровно, диапазон, примерно, словами
column-target = Число цели; верхний край диапазона стоит в отдельном столбце; формулировка дана на каждом языке
column-deadline = Срок: последний день
column-cumulative = Суммируются ли значения
column-better = Что лучше: больше, меньше или ближе к цели
column-baseline = Значение до начала плана
column-latest = Последнее значение
column-status = Состояние; состояние, вычисленное по правилу, стоит в отдельном столбце
column-period = Период
column-value = Значение со всеми знаками, как в отчётности
column-flag = Пометка
column-source = Идентификатор документа-источника
authentic-note = Эта страница — перевод; юридическую силу имеет текст на языке оригинала ({ $language }).
translation-older = Исходный текст ({ $language }) изменился после перевода.
translation-older-in = Исходный текст ({ $language }) изменился после перевода этих частей:
translation-original = Исходный текст ({ $language })

# Текст
prose-back-to-text = Назад к тексту
prose-footnotes = Примечания
prose-table = Таблица
