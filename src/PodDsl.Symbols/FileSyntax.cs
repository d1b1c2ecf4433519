using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PodDsl.Symbols;

/// <summary>
/// The syntax of a file that outlives its tree. A compiler that stays in memory gets a new tree of each file in each build, nearly all with the same text.
/// </summary>
internal sealed class FileSyntax
{
    private static readonly ConditionalWeakTable<SyntaxTree, FileSyntax> Known = new();

    private readonly SourceText _text;
    private readonly ParseOptions _options;
    private readonly string _path;
    private readonly WeakReference<SyntaxTree> _tree;

    private FileSyntax(SyntaxTree tree, CancellationToken cancellation)
    {
        _text = tree.GetText(cancellation);
        _options = tree.Options;
        _path = tree.FilePath;
        _tree = new(tree);
    }

    /// <param name="tree">The file.</param>
    /// <param name="previous">That of its version before: the same object if it has the same text.</param>
    /// <param name="cancellation">Stops it.</param>
    public static FileSyntax Of(SyntaxTree tree, FileSyntax? previous, CancellationToken cancellation) => Known.TryGetValue(tree, out var known)
        ? known
        : Known.GetValue(tree, key => previous?.IsOf(key, cancellation) == true ? previous.Of(key) : new FileSyntax(key, cancellation));

    /// <summary>The root of its latest tree, or of a new one if that is gone.</summary>
    public SyntaxNode Root(CancellationToken cancellation)
    {
        SyntaxTree? tree;
        lock (_tree)
        {
            _tree.TryGetTarget(out tree);
        }

        return (tree ?? CSharpSyntaxTree.ParseText(_text, (CSharpParseOptions)_options, _path, cancellation)).GetRoot(cancellation);
    }

    /// <summary>True if a file was parsed in the same way.</summary>
    public bool HasOptionsOf(FileSyntax other) => _options.Equals(other._options);

    private FileSyntax Of(SyntaxTree tree)
    {
        lock (_tree)
        {
            _tree.SetTarget(tree);
        }

        return this;
    }

    private bool IsOf(SyntaxTree tree, CancellationToken cancellation) =>
        tree.FilePath == _path
        && _options.Equals(tree.Options)
        && _text.ContentEquals(tree.GetText(cancellation));
}
