using System.Buffers;
using UnionSite.Checking.Persons.Reading;

namespace UnionSite.Checking.Persons;

/// <summary>Finds the names in lists and tables of those in need, where no sentence tells what befell them.</summary>
internal static class NameLists
{
    private static readonly string[] NameColumns = ["姓名", "患者", "对象", "受助人", "受益人", "被救助人", "被慰问人", "当事人", "职工", "员工", "会员", "人员", "名单", "申请人", "补助人"];

    /// <summary>Columns of those who act: their names may stand.</summary>
    private static readonly string[] ActorColumns =
        ["讲师", "主讲", "授课", "专家", "主刀", "术者", "手术者", "医生", "医师", "捐款人", "捐赠", "慰问人", "带队", "负责", "经办", "联系", "责任", "审核", "审批", "领导", "组长", "记录", "志愿者", "护士", "主持", "作者", "编者", "参加人", "走访人", "看望人", "帮扶人", "帮扶干部", "帮扶责任", "包保"];

    /// <summary>Columns whose illnesses are subjects of work.</summary>
    private static readonly string[] WorkColumns = ["专长", "擅长", "特长", "课题", "题目", "讲题", "内容", "专业", "论文", "方向", "主题", "项目", "课程", "病区", "诊疗", "题名", "分管", "分工", "工作", "职责", "任务", "奖项", "荣誉", "事迹", "备注说明"];

    private const int LongestLine = 400;

    /// <summary>Characters that sentences have and lists have not.</summary>
    private static readonly SearchValues<char> OfProse = SearchValues.Create("了的在已并按将可应");

    /// <summary>How many characters of no known word a list may have for each name: the department's.</summary>
    private const int MostUnknown = 6;

    /// <summary>The names in a row of a table of those in need: by its headings, its head, or what its other cells say.</summary>
    public static IEnumerable<(Mention Mention, Misfortune Misfortune)> OfRow(Passage row, PassageContext context)
    {
        if (row.Text.Length > LongestLine * 10)
        {
            yield break;
        }
        var head = row.Under is [.., var last] && last.Contains('\t') ? last.Split('\t') : [];
        var cells = row.Text.Split('\t');
        var misfortune = context.Misfortune;
        for (var column = 0; column < cells.Length && misfortune == Misfortune.None && !context.IsTeaching; column++)
        {
            misfortune = column < head.Length && IsAny(head[column], WorkColumns) ? Misfortune.None : OfCell(cells[column]);
        }
        if (misfortune == Misfortune.None)
        {
            yield break;
        }
        var start = 0;
        for (var column = 0; column < cells.Length; start += cells[column].Length + 1, column++)
        {
            var title = column < head.Length ? head[column] : "";
            if (!IsAny(title, ActorColumns))
            {
                foreach (var (index, length) in NamesIn(cells[column], IsAny(title, NameColumns)))
                {
                    yield return (new Mention(0, 0, start + index, length, true, true, false, false), misfortune);
                }
            }
        }
    }

    /// <summary>The names in a line that is nothing but names, departments and amounts, under a heading about those in need.</summary>
    public static IEnumerable<(Mention Mention, Misfortune Misfortune)> OfLine(Passage line, PassageContext context)
    {
        if (!context.IsAmongTheNeedy || line.Kind == PassageKind.Heading || line.Text.Length > LongestLine || line.Text.AsSpan().ContainsAny(OfProse))
        {
            return [];
        }
        var tokens = Segmenter.Cut(line.Text);
        var isList = tokens.All(token => token.Sense is not (Sense.Agent or Sense.Visits or Sense.ByAgent or Sense.Setting or Sense.Neutral or Sense.Topic) || Departments.EndsAt(line.Text, token.End))
            && !ActorColumns.Any(actor => line.Text.StartsWith(actor, StringComparison.Ordinal) || line.Text.Contains("人：", StringComparison.Ordinal) && line.Text.Contains(actor, StringComparison.Ordinal));
        var mentions = isList ? new MentionFinder(line.Text, tokens).FindAll() : [];
        mentions.RemoveAll(mention => !mention.IsNamed || mention.IsActor || mention.Length == 1);
        var unknown = tokens.Where(token => token.Sense is Sense.Other or Sense.Word).Sum(token => token.Length);
        return unknown <= MostUnknown * mentions.Count ? mentions.Select(mention => (mention, context.Misfortune)) : [];
    }

    /// <summary>What a cell says that is nothing but an illness, a need, an aid.</summary>
    private static Misfortune OfCell(string cell)
    {
        if (cell.Length is < 2 or > 30)
        {
            return Misfortune.None;
        }
        var tokens = Segmenter.Cut(cell);
        if (tokens.Any(token => token.Sense is Sense.Topic or Sense.Agent or Sense.Setting or Sense.Donates or Sense.People or Sense.Neutral))
        {
            return Misfortune.None;
        }
        var told = tokens.FirstOrDefault(token => token.Sense is Sense.Suffers or Sense.Illness or Sense.Aid or Sense.Hardship or Sense.Cure);
        return told.Sense switch
        {
            Sense.Other => Misfortune.None,
            Sense.Illness or Sense.Cure => Misfortune.Illness,
            Sense.Hardship => Misfortune.Hardship,
            _ => told.Misfortune,
        };
    }

    /// <summary>A cell's names: the whole cell, or each part between marks.</summary>
    private static IEnumerable<(int Index, int Length)> NamesIn(string cell, bool isExpected)
    {
        if (cell.Length > LongestLine)
        {
            yield break;
        }
        if (NameFinder.IsName(cell, isExpected))
        {
            yield return (cell.Length - cell.TrimStart().Length, cell.Trim().Length);
            yield break;
        }
        var start = 0;
        foreach (var part in cell.Split('、', '，', ' ', '；', ',', '/'))
        {
            if (NameFinder.IsName(part, isExpected))
            {
                yield return (start, part.Length);
            }
            start += part.Length + 1;
        }
    }

    private static bool IsAny(string title, string[] columns) => columns.Any(column => title.Contains(column, StringComparison.Ordinal));
}
