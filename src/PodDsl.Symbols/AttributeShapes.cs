using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PodDsl.Symbols;

/// <summary>The shapes of attributes that the compiler has bound in a compilation, by their fingerprints.</summary>
internal sealed class AttributeShapes
{
    private static readonly ConditionalWeakTable<Compilation, AttributeShapes> Known = new();

    // Boxed keys: a compiler that starts anew has the code for a dictionary of objects already.
    private readonly Dictionary<object, AttributeShape> _shapes = [];

    public static AttributeShapes Of(Compilation compilation) => Known.GetValue(compilation, static _ => new AttributeShapes());

    public AttributeShape? Find(ulong fingerprint)
    {
        lock (_shapes)
        {
            return _shapes.TryGetValue(fingerprint, out var shape) ? shape : null;
        }
    }

    public void Add(ulong fingerprint, AttributeShape shape)
    {
        lock (_shapes)
        {
            _shapes[fingerprint] = shape;
        }
    }
}
