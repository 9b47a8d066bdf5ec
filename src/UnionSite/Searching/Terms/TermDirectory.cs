using System.Text;

namespace UnionSite.Searching.Terms;

/// <summary>The shape of a tree of files and their names, in preorder.</summary>
internal sealed class TermDirectory
{
    private readonly StringBuilder _shape = new(), _names = new();

    /// <summary><c>1</c> a fork, <c>0</c> a file, <c>-</c> nothing.</summary>
    public string Shape => _shape.ToString();

    /// <summary>The names of the files, five characters each.</summary>
    public string Names => _names.ToString();

    /// <summary>A node that has two below it, which follow.</summary>
    public void AddFork() => _shape.Append('1');

    /// <summary>A node that is a file.</summary>
    public void AddFile(string name)
    {
        _shape.Append('0');
        _names.Append(name);
    }

    /// <summary>A node under which there is nothing.</summary>
    public void AddNothing() => _shape.Append('-');

    /// <summary>Two trees below a fork.</summary>
    public static TermDirectory Fork(TermDirectory left, TermDirectory right)
    {
        var fork = new TermDirectory();
        fork.AddFork();
        fork._shape.Append(left._shape).Append(right._shape);
        fork._names.Append(left._names).Append(right._names);
        return fork;
    }
}
